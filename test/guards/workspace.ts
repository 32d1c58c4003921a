import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guard';

const root = join(__dirname, '..', '..');
const copied = [
  'src',
  'migrations',
  'test',
  'README.md',
  'package.json',
  'tsconfig.json',
  '.swcrc.json',
  'jest.config.js',
];

/** How often the text to replace stands in the guard's file; -1 when there is no such file. */
export function timesFound({ file, find }: Guard, folder = root): number {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : -1;
}

/** A copy of the project in which a guard can be taken away. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'victim-first-guards-'));

  constructor() {
    for (const name of copied) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs `work` without the guard, and puts it back. Throws when the text to replace is not there exactly once. */
  without<T>(guard: Guard, work: () => T): T {
    const times = timesFound(guard, this.folder);
    if (times !== 1)
      throw new Error(`${guard.file}: "${guard.find}" must stand there once, not ${times} times. Put the list right.`);
    const path = join(this.folder, guard.file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.split(guard.find).join(guard.replace));
    try {
      return work();
    } finally {
      writeFileSync(path, text);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
