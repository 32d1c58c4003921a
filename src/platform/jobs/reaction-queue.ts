import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Queue, type QueueOptions } from 'bullmq';
import type { Batch } from '../outbox/batches';
import { queueName } from './queue-connection';

export const QUEUE_CONNECTION = Symbol('queue connection');

/** How often a reaction is tried, and how long it waits in between (doubling): about half a minute in all. */
export const retries = { attempts: 6, backoff: { type: 'exponential', delay: 1_000 } } as const;

/** The queue of one side. A job carries the name of a reaction and the ids of events, nothing else. */
@Injectable()
export class ReactionQueue {
  private readonly queue: Queue<Batch>;

  constructor(@Inject(QUEUE_CONNECTION) connection: Pick<QueueOptions, 'connection' | 'prefix'>) {
    this.queue = new Queue(queueName, connection as QueueOptions);
    this.queue.on('error', () => undefined); // the relay meets the same error when it adds, and says so
  }

  /** Adds one job a batch. The same batch added twice while it waits is one job. */
  async add(batches: Batch[]): Promise<void> {
    await this.queue.addBulk(
      batches.map((batch) => ({
        name: batch.reaction,
        data: batch,
        opts: { ...retries, jobId: jobIdOf(batch), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  /** How many jobs wait, run or wait to be tried again. */
  async size(): Promise<number> {
    const counts = await this.queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    return Object.values(counts).reduce((sum, n) => sum + n, 0);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}

function jobIdOf({ reaction, eventIds }: Batch): string {
  return createHash('sha256').update(`${reaction} ${eventIds.join(' ')}`).digest('base64url');
}
