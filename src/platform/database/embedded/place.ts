import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Binaries } from './binaries';
import { copyBinaries, openFolders } from './elsewhere';
import { EmbeddedPostgresError } from './errors';
import { canRun, canWriteIn, userToRunAs, whyNotRun, type RunAs } from './run-as';
import { pathsOf, readState } from './state';
import { makeWorkshop } from './workshop';

/** Where a home's database lives, where its programs run from, and as whom. */
export interface Place {
  dataDirectory: string;
  binDirectory: string;
  runAs: RunAs;
}

/**
 * Below `home` whenever that works. A root that gave way to another user may have to go elsewhere; what was chosen once
 * stays (it is in `postgres.json`), so that data never seems lost because a folder's mode changed.
 * @param password tells this home from an earlier one of the same path, when its cluster has to live elsewhere
 */
export function choosePlace(home: string, password: string, binaries: Binaries, log: (message: string) => void): Place {
  const elsewhere = recordedElsewhere(home);
  if (elsewhere) log(`The database of ${home} is kept in ${elsewhere}`);
  const dataDirectory = elsewhere ?? pathsOf(home).cluster;
  const runAs = userToRunAs(dataDirectory);
  const binDirectory = join(runnableBinaries(binaries, runAs, log), 'bin');
  if (existsSync(dataDirectory) || canHold(home, runAs)) return { dataDirectory, binDirectory, runAs };
  return { dataDirectory: dataDirectoryElsewhere(home, password, runAs, log), binDirectory, runAs };
}

function recordedElsewhere(home: string): string | null {
  const recorded = readState(home)?.dataDirectory;
  return recorded && !recorded.startsWith(home + sep) && existsSync(recorded) ? recorded : null;
}

function runnableBinaries(binaries: Binaries, runAs: RunAs, log: (message: string) => void): string {
  const program = join(binaries.root, 'bin', 'postgres');
  if (canRun(program, runAs)) return binaries.root;
  if ('uid' in runAs && canRun(program, {})) return copyBinaries(binaries, runAs, log);
  throw new EmbeddedPostgresError(
    'platform-unsupported',
    `The PostgreSQL that came with npm does not run on this machine: ${whyNotRun(program)}`,
    'Set DATABASE_URL to a PostgreSQL of your own (18 is what is tested) and start again.',
  );
}

function canHold(folder: string, runAs: RunAs): boolean {
  const probe = makeWorkshop(folder, runAs);
  const fits = canWriteIn(probe, runAs);
  rmSync(probe, { recursive: true });
  return fits;
}

function dataDirectoryElsewhere(home: string, password: string, runAs: RunAs, log: (message: string) => void): string {
  for (const folder of openFolders()) {
    const [path, self] = [home, password].map((text) => createHash('sha256').update(text).digest('hex').slice(0, 10));
    const own = join(folder, `${path}-${self}`);
    mkdirSync(own, { recursive: true, mode: 0o755 });
    if (!canHold(own, runAs)) continue;
    log(`The user that runs the database cannot enter ${home}: its data is kept in ${own}`);
    const earlier = readdirSync(folder).filter((name) => name.startsWith(`${path}-`) && join(folder, name) !== own);
    for (const name of earlier)
      log(`Data of an earlier ${home} is still in ${join(folder, name)}: delete it if you no longer need it.`);
    return join(own, 'postgres');
  }
  throw new EmbeddedPostgresError(
    'permission-denied',
    `The user that runs the database cannot enter ${home}, and no other place for its data was found.`,
    'Set VF_HOME to a folder below one that every user may enter, or start as an ordinary user, or set DATABASE_URL.',
  );
}
