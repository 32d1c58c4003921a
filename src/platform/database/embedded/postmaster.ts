import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors';
import { isGuarded } from './lifeline';
import { commandLine, identityOf, lives } from './process-identity';

/** The server process that PostgreSQL's own `postmaster.pid` names, if it lives and serves this very directory. */
export function livingPostmaster(dataDirectory: string): { pid: number; stopping: boolean } | null {
  const lines = pidFileLines(dataDirectory);
  const pid = Number(lines[0]);
  if (!(pid > 0) || identityOf(pid) === null || !commandLine(pid).includes(dataDirectory)) return null;
  return { pid, stopping: lines[7]?.trim() === 'stopping' };
}

/** Waits until the server of this directory has gone; false when it has not after so many seconds. */
export async function postmasterGone(dataDirectory: string, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (livingPostmaster(dataDirectory)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

/**
 * Clears what an unclean stop left: a server still shutting down is waited for, one without guardian and starter is
 * stopped, a `postmaster.pid` whose number now belongs to another program is removed (a dead one PostgreSQL handles).
 */
export async function settleEarlierServer(
  dataDirectory: string,
  lifeline: string,
  startedBy: string,
  log: (message: string) => void,
): Promise<void> {
  const earlier = livingPostmaster(dataDirectory);
  if (earlier) {
    const byHand = `Stop it with \`kill -INT ${earlier.pid}\`, then start again.`;
    if (!earlier.stopping && !isGuarded(lifeline)) {
      if (lives(startedBy)) {
        const whatIsWrong = `The database runs (process ${earlier.pid}), but the process that guards it was killed.`;
        throw new EmbeddedPostgresError('left-behind', whatIsWrong, `Stop the application that started it. ${byHand}`);
      }
      log('An earlier database process was left behind; it is stopped first.');
      process.kill(earlier.pid, 'SIGINT');
    }
    if (!(await postmasterGone(dataDirectory, 60))) {
      throw new EmbeddedPostgresError('left-behind', 'The database of an earlier start does not stop.', byHand);
    }
  }
  const pid = Number(pidFileLines(dataDirectory)[0]);
  if (pid > 0 && identityOf(pid) !== null) rmSync(join(dataDirectory, 'postmaster.pid'), { force: true });
}

function pidFileLines(dataDirectory: string): string[] {
  try {
    return readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
