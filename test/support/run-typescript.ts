import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Compiles with swc, as the tests are, whatever is required: Node 20 runs no TypeScript by itself. */
const hook = `
const { transformFileSync } = require('@swc/core');
const options = { ...require(${JSON.stringify(join(root, '.swcrc.json'))}), configFile: false, swcrc: false };
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
`;

/**
 * Runs a piece of script in a node process of its own, where `require` also takes the project's TypeScript files:
 * for tests that must kill a process, or be another user.
 * @param script CommonJS; paths in require() are taken from the project's root
 */
export function runTypeScript(script: string, options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, ['-e', hook + script], { cwd: root, ...options });
}
