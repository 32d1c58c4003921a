import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UnreadableFile } from './unreadable-file';

const csv = /\.csv(\.gz)?$/i;

/** The files to read, and what was named but cannot be read. */
export interface FoundFiles {
  files: string[];
  unreadable: UnreadableFile[];
}

/**
 * The files that these paths name: a file itself, a folder for every .csv and .csv.gz in and below it. Each once, by month, then street
 * before outcomes, then name, so that a crime is mostly known before its outcome comes.
 */
export async function findFiles(paths: string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const unreadable: UnreadableFile[] = [];
  for (const path of paths) {
    try {
      const found = await filesOf(path);
      if (found.length === 0)
        unreadable.push(new UnreadableFile(path, 'This folder has no .csv or .csv.gz file in it.'));
      for (const file of found) files.set(await realpath(file), file);
    } catch (error) {
      unreadable.push(UnreadableFile.because(path, error) ?? raise(error));
    }
  }
  return { files: [...files.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), unreadable };
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && csv.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function orderOf(path: string): string {
  const name = basename(path);
  return [name.slice(0, 7), name.includes('outcomes') ? 1 : 0, name, path].join(' ');
}

function raise(error: unknown): never {
  throw error;
}
