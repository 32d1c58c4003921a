import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from './cluster';
import { startRedis } from './redis';

/** Jest's global set-up: one PostgreSQL for the whole run, and one Redis when the run is on Redis's queue. */
export default async function setUp(): Promise<void> {
  process.env.VF_LOG_LEVEL ??= 'silent';
  const stops = [await startCluster()];
  (globalThis as { stopShared?: () => Promise<void> }).stopShared = async () => {
    for (const stop of stops) await stop();
  };
  if (process.env.VF_TEST_QUEUE !== 'redis') return;
  const redis = await startRedis(join(tmpdir(), 'victim-first-redis'));
  if ('missing' in redis) throw new Error(`The suites on Redis cannot run: ${redis.missing}.`);
  process.env.VF_TEST_REDIS = redis.url;
  stops.unshift(redis.stop);
}
