import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is remembered about a home's database between starts, in `<home>/postgres.json`. */
export interface EmbeddedState {
  dataDirectory: string;
  binDirectory: string;
  port: number;
  version: string;
  /** Identity of the process that started the server last. */
  startedBy: string;
}

/** Paths of one home; `home` is VF_HOME, made absolute. */
export function pathsOf(home: string) {
  return {
    state: join(home, 'postgres.json'),
    cluster: join(home, 'postgres'),
    log: join(home, 'postgres.log'),
    lock: join(home, 'postgres.starting'),
    lifeline: join(home, 'postgres.lifeline'),
  };
}

/** Null when the home never had a database, or the file was cut short (it is written anew at the next start). */
export function readState(home: string): EmbeddedState | null {
  try {
    return JSON.parse(readFileSync(pathsOf(home).state, 'utf8')) as EmbeddedState;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function writeState(home: string, state: EmbeddedState): void {
  const half = `${pathsOf(home).state}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(half, pathsOf(home).state);
}
