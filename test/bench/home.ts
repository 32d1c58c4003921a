import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { loginEnvironment, loginUrls, type Login, type LoginUrls } from '../../src/platform/database/logins';
import { migrate } from '../../src/platform/database/migrate';
import { startRedis } from '../support/redis';

const root = resolve(__dirname, '../..');

/** A fresh installation: a database of its own, and the queue that the figure is about. */
export interface BenchHome {
  home: string;
  ownerUrl: string;
  urls: LoginUrls;
  /** What tells a process which queue to use. */
  queue: Record<string, string>;
  /** Runs one of the built processes with its own login, and waits until it is ready. */
  start(file: string, login: Login, more?: Record<string, string>): Promise<ChildProcess>;
  stop(): Promise<void>;
}

export type Queue = 'postgres' | 'redis';

export async function freshHome(queue: Queue): Promise<BenchHome> {
  const home = mkdtempSync(join(tmpdir(), 'victim-first-bench-'));
  chmodSync(home, 0o755);
  const postgres = await startEmbeddedPostgres({ home, log: () => undefined });
  const urls = loginUrls(postgres.ownerUrl, home);
  await migrate(postgres.ownerUrl, urls);
  const redis = queue === 'redis' ? await startRedis(join(tmpdir(), 'victim-first-redis')) : null;
  if (redis && 'missing' in redis) throw new Error(redis.missing);
  const queueSettings: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
  const environment = {
    PATH: process.env.PATH ?? '',
    VF_HOME: home,
    VF_LOG_LEVEL: 'error',
    VF_INSECURE_COOKIES: '1',
    ...queueSettings,
  };
  const children: ChildProcess[] = [];
  return {
    home,
    ownerUrl: postgres.ownerUrl,
    urls,
    queue: queueSettings,
    start: async (file, login, more = {}) => {
      const child = spawn(process.execPath, [join(root, 'dist', file)], {
        env: { ...environment, ...loginEnvironment(login, urls), ...more },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error(`${file} did not start.`))),
      ]);
      return child;
    },
    stop: async () => {
      for (const child of children) {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGTERM');
          await Promise.race([once(child, 'exit'), pause(10_000)]);
        }
      }
      if (redis) await redis.stop();
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Runs the built `vf` in this home and returns what it printed. */
export async function vf(home: BenchHome, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    env: { PATH: process.env.PATH ?? '', VF_HOME: home.home, VF_LOG_LEVEL: 'error', ...home.queue },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`vf ${args[0]} ended with ${code}.`);
  return printed;
}

/** The most memory that a process has held, in MiB (Linux). */
export function peakMemory(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
