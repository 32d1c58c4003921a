import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf, lives } from './process-identity';

const takenHere = new Set<string>();

/**
 * Takes the right to start the database of one home; false when a living process (this one included) has it.
 * A lock left by a process that died is taken over. PostgreSQL's own lock is what protects the data: this one only
 * makes the second of two starts wait instead of fail.
 */
export function takeStartLock(file: string): boolean {
  if (takenHere.has(file)) return false;
  const holder = holderOf(file);
  if (holder !== null && !lives(holder)) rmSync(file, { force: true });
  try {
    writeFileSync(file, identityOf(process.pid) ?? '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  takenHere.add(file);
  return true;
}

export function releaseStartLock(file: string): void {
  takenHere.delete(file);
  rmSync(file, { force: true });
}

/** Who holds the lock, or null when nobody does. */
export function holderOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
