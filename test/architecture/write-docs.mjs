/** `npm run docs`: writes the lists of the README that are read from the code (the event map, the guarded routes). */
import { spawnSync } from 'node:child_process';

const jest = ['node_modules/jest/bin/jest.js', 'test/architecture/readme.spec.ts'];
const { status } = spawnSync(process.execPath, jest, { stdio: 'inherit', env: { ...process.env, VF_WRITE_DOCS: '1' } });
process.exit(status ?? 1);
