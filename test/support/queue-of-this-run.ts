import { Redis } from 'ioredis';

/**
 * The queue that the service under test uses: BullMQ on PostgreSQL, or with `VF_TEST_QUEUE=redis` on the Redis that the run shares, in a
 * database number of this jest worker's own, emptied first.
 */
export async function queueOfThisRun(): Promise<void> {
  const shared = process.env.VF_TEST_REDIS;
  if (process.env.VF_TEST_QUEUE !== 'redis' || !shared) {
    delete process.env.REDIS_URL;
    return;
  }
  process.env.REDIS_URL = `${shared}/${process.env.JEST_WORKER_ID ?? '1'}`;
  const redis = new Redis(process.env.REDIS_URL);
  await redis.flushdb();
  await redis.quit();
}
