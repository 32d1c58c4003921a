import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from './find-on-path';
import type { Missing } from './redis';

const run = promisify(execFile);
const packages = ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2', 'libatomic1'];

/** Debian's Redis unpacked into `<folder>/unpacked`, which needs no root; kept for the next run. */
export async function fetchRedis(folder: string): Promise<{ program: string; libraries: string } | Missing> {
  const unpacked = join(folder, 'unpacked');
  try {
    if (!existsSync(unpacked)) await unpackInto(folder, unpacked);
    const system = join(unpacked, 'usr', 'lib');
    const libraries = readdirSync(system)
      .map((each) => join(system, each))
      .join(':');
    const program = join(unpacked, 'usr', 'bin', 'redis-server');
    await run(program, ['--version'], { env: { ...process.env, LD_LIBRARY_PATH: libraries } });
    return { program, libraries };
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const why = stderr?.trim().split('\n').at(-1) || message;
    return { missing: `no redis-server on PATH, and fetching one did not work: ${why}` };
  }
}

async function unpackInto(folder: string, unpacked: string): Promise<void> {
  if (!findOnPath('apt-get') || !findOnPath('dpkg-deb')) throw new Error('this is not a Debian system (no apt-get)');
  mkdirSync(folder, { recursive: true });
  const half = mkdtempSync(join(folder, 'fetching-'));
  try {
    await run('apt-get', ['download', ...packages], { cwd: half, timeout: 60_000 });
    const tree = join(half, 'tree');
    for (const file of readdirSync(half).filter((name) => name.endsWith('.deb'))) {
      await run('dpkg-deb', ['-x', join(half, file), tree]);
    }
    if (!existsSync(unpacked)) renameSync(tree, unpacked);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
