import { SupervisedProcess, type ProcessSpec } from './supervised-process';

interface Options {
  /** Each process's output is appended to `<logDirectory>/<name>.log`. */
  logDirectory: string;
  /** Takes one plain message at a time, for the person at the terminal. */
  log: (message: string) => void;
  /** Milliseconds a process may take until it is ready (60 s), and to end when asked (10 s). */
  readyWithin?: number;
  grace?: number;
}

export interface Supervision {
  /** True once every process is ready; false when all was stopped before that. Never rejects. */
  ready: Promise<boolean>;
  /** The exit code, once every process has ended: 0 when it was asked for (a signal, `stop`), 1 when one failed. Never rejects. */
  finished: Promise<number>;
  stop(): void;
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts processes and keeps them together: when one ends by itself it says so, with the last error of its log, and
 * stops the others; SIGINT, SIGTERM and SIGHUP stop all (a second one at once). What they need, such as the database,
 * is for the caller to stop after `finished`.
 */
export function supervise(specs: ProcessSpec[], options: Options): Supervision {
  const { logDirectory, log, readyWithin = 60_000, grace = 10_000 } = options;
  const processes = specs.map((spec) => new SupervisedProcess(spec, logDirectory));
  let exitCode: number | null = null;

  const end = (code: number) => {
    if (exitCode !== null) return;
    exitCode = code;
    for (const each of processes) void each.stop(grace);
  };
  const onSignal = () => {
    if (exitCode === null) {
      log('Stopping…');
      end(0);
    } else {
      for (const each of processes) each.kill();
    }
  };
  const fail = (failed: SupervisedProcess, what: string) => {
    if (exitCode !== null) return;
    log(`The ${failed.name} process ${what}. ${wordsOf(failed)}`);
    end(1);
  };

  for (const signal of stopSignals) process.on(signal, onSignal);
  for (const each of processes) void each.ended.then((how) => fail(each, `stopped by itself (${how})`));

  const ready = Promise.all(
    processes.map(async (each) => {
      const isReady = await each.becomesReady(readyWithin);
      if (!isReady) fail(each, `was not ready after ${Math.round(readyWithin / 1000)} seconds`);
      return isReady;
    }),
  ).then((all) => exitCode === null && all.every(Boolean));

  const finished = Promise.all(processes.map((each) => each.ended)).then(() => {
    for (const signal of stopSignals) process.off(signal, onSignal);
    return exitCode ?? 1;
  });
  return { ready, finished, stop: () => end(0) };
}

function wordsOf({ lastError, logFile }: SupervisedProcess): string {
  return lastError ? `Its last error: ${lastError}\nIts log: ${logFile}` : `Its log: ${logFile}`;
}
