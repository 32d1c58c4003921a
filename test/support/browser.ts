import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChromiumProgram } from './chromium';
import type { Missing } from './redis';

const folder = join(tmpdir(), 'victim-first-chromium');
const isRequired = (process.env['VF_REQUIRE'] ?? '').split(',').includes('browser');

/** Jest decides what to skip before it can wait for anything, so a process of its own waits. */
const finding = `
require(${JSON.stringify(join(__dirname, 'typescript.cjs'))});
require(${JSON.stringify(join(__dirname, 'chromium.ts'))}).findChromium(process.argv[1]).then((found) => console.log(JSON.stringify(found)));
`;

function found(): ChromiumProgram | Missing {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', finding, folder], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const answer = stdout.trim().split('\n').at(-1);
  if (!answer) throw new Error(`Looking for Chromium failed: ${stderr.trim()}`);
  return JSON.parse(answer) as ChromiumProgram | Missing;
}

/**
 * A suite in real Chromium. Where there is none it is skipped with a warning that says why; with `browser` in `VF_REQUIRE` it goes red.
 * @param suite is given what `chromium.launch` needs
 */
export function describeInBrowser(name: string, suite: (program: ChromiumProgram) => void): void {
  const program = found();
  if (!('missing' in program)) return describe(name, () => suite(program));
  if (isRequired) throw new Error(`"${name}" cannot run: ${program.missing}.`);
  console.warn(`Skipped "${name}": ${program.missing}.`);
  describe.skip(name, () => suite({ executablePath: '', args: [] }));
}
