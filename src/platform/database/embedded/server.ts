import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, ownerUrl, waitForServer } from './connect';
import { explainFailure } from './explain';
import { spawnGuarded } from './guardian';
import { makeLifeline } from './lifeline';
import type { Place } from './place';
import { serverArguments } from './settings';
import { pathsOf } from './state';

interface Launch {
  home: string;
  place: Place;
  port: number;
  password: string;
  log: (message: string) => void;
}

/**
 * Starts the server on a cluster that is known to be whole, and returns when the application's database can be used.
 * @returns the file descriptor that keeps it running; closing it stops the server once nobody else holds the lifeline
 */
export async function launchServer({ home, place, port, password, log }: Launch): Promise<number> {
  const { log: logFile, lifeline } = pathsOf(home);
  const logStart = existsSync(logFile) ? statSync(logFile).size : 0;
  const logDescriptor = openSync(logFile, 'a', 0o600);
  const { reading, holding } = makeLifeline(lifeline);
  const program = join(place.binDirectory, 'postgres');
  const guardian = spawnGuarded([program, ...serverArguments(place.dataDirectory, port)], {
    lifeline: reading,
    log: logDescriptor,
    runAs: place.runAs,
  });
  const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()).once('error', () => resolve()));
  let over = false;
  void ended.then(() => (over = true));
  closeSync(reading);
  closeSync(logDescriptor);
  try {
    const serverUrl = ownerUrl(port, password, 'postgres');
    await waitForServer(home, serverUrl, () => over, log);
    if (over) throw explainFailure(readFileSync(logFile).subarray(logStart).toString(), place.dataDirectory, logFile);
    await ensureDatabase(serverUrl);
    return holding;
  } catch (error) {
    closeSync(holding);
    await ended;
    throw error;
  }
}
