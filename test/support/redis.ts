import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/platform/processes/ports';
import { fetchRedis } from './fetch-redis';
import { findOnPath } from './find-on-path';

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** Why a test cannot have what it needs here; for the line that names the suites that did not run. */
export interface Missing {
  missing: string;
}

/** Keeps the server only as long as its standard input is open, so that a killed test run leaves none behind. */
const keeper = '"$@" </dev/null & server=$!; read -r _; kill $server; wait $server';

/**
 * Starts a Redis of the test's own on a free port of 127.0.0.1, which keeps nothing: the one on PATH, else one fetched
 * into a folder without root.
 * @param folder where a fetched one is kept for the next run
 */
export async function startRedis(folder: string): Promise<RedisServer | Missing> {
  const program = findOnPath('redis-server');
  const found = program ? { program, libraries: '' } : await fetchRedis(folder);
  if ('missing' in found) return found;
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder].map(
    String,
  );
  const child = spawn('/bin/sh', ['-c', keeper, 'sh', found.program, ...options, '--maxmemory-policy', 'noeviction'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...(found.libraries && { LD_LIBRARY_PATH: found.libraries }) },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const url = `redis://127.0.0.1:${port}`;
  if (await answers(url)) return { url, stop };
  await stop();
  return { missing: `${found.program} was started but does not answer` };
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const pong = await client
        .connect()
        .then(() => client.ping())
        .catch(() => null);
      if (pong) return true;
      await pause(50);
    }
    return false;
  } finally {
    client.disconnect();
  }
}
