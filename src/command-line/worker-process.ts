import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { loginEnvironment } from '../platform/database/logins';
import { inheritedEnvironment } from '../platform/processes/environment';
import type { HomeDatabase } from './database-of-home';

/** Reactions that run for as long as a command needs them: those of a worker that runs already, else of one started for it. */
export interface RunningReactions {
  /** Waits until nothing is left to handle. Throws when something was held back after all its tries. */
  settled(): Promise<void>;
  /** Stops the worker that was started, if one was. */
  stop(): Promise<void>;
}

export async function runReactions({ ownerUrl, urls }: HomeDatabase): Promise<RunningReactions> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const before = await heldBack(owner);
  const worker = (await isWorkerRunning(owner)) ? null : await startWorker({ ...loginEnvironment('vf_worker', urls) });
  return {
    settled: async () => {
      while (await isWaiting(owner)) {
        if (worker && worker.exitCode !== null)
          throw new Error('The worker stopped by itself. Run the command again: nothing that was taken in is lost.');
        if ((await heldBack(owner)) > before)
          throw new Error(
            'Some updates could not be filed and are held back. Look at service.reaction_failure for their codes; deleting a row hands the update over again.',
          );
        await pause(50);
      }
    },
    stop: async () => {
      await owner.end();
      if (!worker || worker.exitCode !== null) return;
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    },
  };
}

async function startWorker(environment: Record<string, string>): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [join(__dirname, '..', 'worker.js')], {
    env: { ...inheritedEnvironment(), VF_LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(worker, 'exit').then(() => Promise.reject(new Error('The worker could not start.')));
  await Promise.race([once(worker, 'message'), ended]);
  ended.catch(() => undefined);
  return worker;
}

async function isWorkerRunning(owner: Client): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from pg_stat_activity where datname = current_database() and usename = 'vf_worker' and application_name = 'relay'`,
  );
  return (rowCount ?? 0) > 0;
}

async function isWaiting(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ waiting: boolean }>(
    `select exists (select from crossing.crime_update) or exists (select from crossing.crime_count) or exists (select from service.outbox) as waiting`,
  );
  return rows[0]?.waiting ?? false;
}

async function heldBack(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ n: string }>('select count(*) as n from service.reaction_failure');
  return Number(rows[0]?.n);
}
