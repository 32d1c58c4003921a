import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import type { Binaries } from './binaries';
import { canRun, type RunAs } from './run-as';

/**
 * Where root puts what the database's user cannot reach below a closed folder. The temporary folder is the last resort:
 * anyone may write there, so only a folder that is root's own and closed to others' writing is accepted.
 */
export function openFolders(): string[] {
  return ['/var/lib/victim-first', join(tmpdir(), 'victim-first')].filter(isOurs);
}

/** PostgreSQL copied to a folder from where that user can run it (60 MB, once per release); the copy of before is used again. */
export function copyBinaries(binaries: Binaries, runAs: RunAs, log: (message: string) => void): string {
  for (const folder of openFolders()) {
    const copy = join(folder, `postgresql-${binaries.packageVersion}`);
    if (!existsSync(copy)) {
      const half = mkdtempSync(`${copy}.new-`);
      cpSync(binaries.root, half, { recursive: true, verbatimSymlinks: true });
      chmodSync(half, 0o755);
      moveUnlessThere(half, copy);
    }
    if (canRun(join(copy, 'bin', 'postgres'), runAs)) {
      log(`PostgreSQL does not run as root, and its user cannot enter this folder: its programs run from ${copy}`);
      return copy;
    }
  }
  throw new EmbeddedPostgresError(
    'permission-denied',
    'You are root, and the user that runs the database can enter neither this folder nor /var/lib/victim-first nor the temporary folder.',
    'Put the program below a folder that every user may enter (chmod o+x), or start as an ordinary user, or set DATABASE_URL.',
  );
}

function moveUnlessThere(half: string, target: string): void {
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(folder);
    return uid === process.getuid?.() && (mode & 0o022) === 0 && lstatSync(folder).isDirectory();
  } catch {
    return false;
  }
}
