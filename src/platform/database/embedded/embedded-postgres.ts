import { closeSync, mkdirSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isPortFree } from '../../processes/ports';
import { findBinaries, majorVersion } from './binaries';
import { createCluster, hasCluster } from './cluster';
import { askServer, ownerUrl } from './connect';
import { EmbeddedPostgresError } from './errors';
import { explainError } from './explain';
import { isGuarded, joinLifeline } from './lifeline';
import { choosePlace } from './place';
import { postmasterGone, settleEarlierServer } from './postmaster';
import { identityOf } from './process-identity';
import { keptSecret, readSecret } from './secrets';
import { launchServer } from './server';
import { holderOf, releaseStartLock, takeStartLock } from './start-lock';
import { pathsOf, readState, writeState, type EmbeddedState } from './state';

/** A PostgreSQL of this home that runs, and goes on running as long as this process has not called `stop` or ended. */
export interface EmbeddedPostgres {
  /** The superuser's URL, on 127.0.0.1, of the database `victim_first`. */
  ownerUrl: string;
  port: number;
  dataDirectory: string;
  binDirectory: string;
  /** PostgreSQL's own: "18.4". */
  version: string;
  /** Lets go. The last process to let go stops the server and waits until it has stopped. */
  stop(): Promise<void>;
}

interface Options {
  /** VF_HOME; made when it does not exist. */
  home: string;
  /** Takes one plain sentence at a time, for the person at the terminal. */
  log: (message: string) => void;
}

const passwordName = 'databasePassword';
const longestStart = 120_000;

/**
 * Starts the PostgreSQL of a home, or shares the one that another process already runs for it.
 * @throws EmbeddedPostgresError with a code, and words that say what is wrong and what to do
 */
export async function startEmbeddedPostgres({ home: folder, log }: Options): Promise<EmbeddedPostgres> {
  let home = folder;
  try {
    mkdirSync(folder, { recursive: true });
    home = realpathSync(folder);
    const { lock } = pathsOf(home);
    const end = Date.now() + longestStart;
    for (;;) {
      const running = await runningEmbeddedPostgres(home);
      if (running) return running;
      if (takeStartLock(lock)) break;
      if (Date.now() > end) throw startInProgress(lock);
      await pause(50);
    }
    try {
      return (await runningEmbeddedPostgres(home)) ?? (await start(home, log));
    } finally {
      releaseStartLock(lock);
    }
  } catch (error) {
    throw explainError(error, home, pathsOf(home).log);
  }
}

/** The server that another process (or this one) runs for this home, found by connecting to it; null when none runs. */
export async function runningEmbeddedPostgres(home: string): Promise<EmbeddedPostgres | null> {
  const state = readState(home);
  const password = state && readSecret(home, passwordName);
  if (!password) return null;
  const held = joinLifeline(pathsOf(home).lifeline);
  if (held === null) return null;
  const answer = await askServer(ownerUrl(state.port, password));
  if (answer?.dataDirectory === state.dataDirectory) return handle(home, state, password, held);
  closeSync(held);
  return null;
}

async function start(home: string, log: (message: string) => void): Promise<EmbeddedPostgres> {
  const known = readState(home);
  const binaries = findBinaries();
  const password = keptSecret(home, passwordName);
  const place = choosePlace(home, password, binaries, log);
  const { dataDirectory, binDirectory } = place;
  const paths = pathsOf(home);
  if (hasCluster(dataDirectory, majorVersion(binaries))) {
    await settleEarlierServer(dataDirectory, paths.lifeline, known?.startedBy ?? '', log);
  } else {
    await createCluster(place, password, paths.log);
  }
  const port = await choosePort(known?.port, log);
  const held = await launchServer({ home, place, port, password, log });
  const version = binaries.packageVersion.split('.').slice(0, 2).join('.');
  const startedBy = identityOf(process.pid) ?? '';
  const state = { dataDirectory, binDirectory, port, version, startedBy };
  writeState(home, state);
  return handle(home, state, password, held);
}

async function choosePort(known: number | undefined, log: (message: string) => void): Promise<number> {
  if (known !== undefined && (await isPortFree(known))) return known;
  const port = await freePort();
  if (known !== undefined)
    log(`Port ${known}, the database's until now, is in use by another program: it moves to ${port}.`);
  return port;
}

function handle(home: string, state: EmbeddedState, password: string, held: number): EmbeddedPostgres {
  const { port, dataDirectory, binDirectory, version } = state;
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= letGo(dataDirectory, pathsOf(home).lifeline, held));
  return { ownerUrl: ownerUrl(port, password), port, dataDirectory, binDirectory, version, stop };
}

/** The guardian needs a moment to see that nobody holds on; when it still listens after that, another process does. */
async function letGo(dataDirectory: string, lifeline: string, held: number): Promise<void> {
  closeSync(held);
  if (await postmasterGone(dataDirectory, 0.5)) return;
  if (isGuarded(lifeline)) return;
  await postmasterGone(dataDirectory, 60);
}

function startInProgress(lock: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'start-in-progress',
    `Another process (${holderOf(lock)?.split('@')[0] ?? 'unknown'}) has been starting this database for two minutes.`,
    `Wait for it, or end it; if there is none, delete ${lock} and start again.`,
  );
}
