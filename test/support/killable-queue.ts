import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { queueConnection, queueName } from '../../src/platform/jobs/queue-connection';
import type { QueueLogin } from '../../src/platform/jobs/queue-schemas';

/** Makes the queue lose everything, jobs at work included, as a Redis does that is emptied. */
export async function emptyQueue(login: QueueLogin): Promise<void> {
  const url = process.env.REDIS_URL;
  if (url) {
    const redis = new Redis(url);
    await redis.flushdb();
    await redis.quit();
    return;
  }
  const queue = new Queue(queueName, queueConnection(login));
  await queue.obliterate({ force: true });
  await queue.close();
}
