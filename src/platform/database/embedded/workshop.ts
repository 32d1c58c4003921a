import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunAs } from './run-as';

const prefix = 'postgres.new-';

/** A new folder, closed to all but the database's user, in which a cluster is made before it gets its final name. */
export function makeWorkshop(folder: string, runAs: RunAs): string {
  const made = mkdtempSync(join(folder, prefix));
  if ('uid' in runAs) chownSync(made, runAs.uid, runAs.gid);
  return made;
}

/** Removes what starts that were cut off left half made, passwords included. Call it only under the start lock. */
export function clearWorkshops(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
