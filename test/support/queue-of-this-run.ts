import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from './redis';

/**
 * The queue that the service under test uses: BullMQ on PostgreSQL, or with `VF_TEST_QUEUE=redis` on a Redis of this test file's own.
 * Returns what stops it.
 */
export async function queueOfThisRun(): Promise<() => Promise<void>> {
  delete process.env.REDIS_URL;
  if (process.env.VF_TEST_QUEUE !== 'redis') return () => Promise.resolve();
  const redis = await startRedis(mkdtempSync(join(tmpdir(), 'victim-first-redis-')));
  if ('missing' in redis) throw new Error(`These tests need Redis: ${redis.missing}.`);
  process.env.REDIS_URL = redis.url;
  return () => redis.stop();
}
