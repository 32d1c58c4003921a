import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { ownUrl } from '../database/logins';
import { queueSchemas, type QueueLogin } from './queue-schemas';

export const queueName = 'reactions';

/**
 * Where BullMQ keeps the jobs of this side: in Redis when `REDIS_URL` is set, else in PostgreSQL, in the side's own schema. Called once
 * a process, before anything makes a queue (BullMQ's choice of backend is process-wide).
 */
export function queueConnection(login: QueueLogin): Pick<QueueOptions, 'connection' | 'prefix'> {
  const redis = process.env.REDIS_URL;
  if (redis) return { connection: { url: redis, maxRetriesPerRequest: null }, prefix: queueSchemas[login] };
  setDefaultBackendFactory(createPostgresBackend);
  const connection = {
    connectionString: ownUrl(login),
    schema: queueSchemas[login],
    max: 4,
    application_name: 'queue',
  };
  return { connection: connection };
}
