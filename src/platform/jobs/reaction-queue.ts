import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Queue, type QueueOptions } from 'bullmq';
import type { Batch } from '../outbox/batches';
import { PACE, type Pace } from './pace';
import { queueName } from './queue-connection';

export const QUEUE_CONNECTION = Symbol('queue connection');

/** The queue of one side. A job carries the name of a reaction and the ids of events, nothing else. */
@Injectable()
export class ReactionQueue {
  private readonly queue: Queue<Batch>;
  private readonly process = randomUUID();

  constructor(
    @Inject(QUEUE_CONNECTION) connection: Pick<QueueOptions, 'connection' | 'prefix'>,
    @Inject(PACE) private readonly pace: Pace,
  ) {
    this.queue = new Queue(queueName, connection);
    this.queue.on('error', () => undefined); // the relay meets the same error when it adds, and says so
  }

  /**
   * Adds one job a batch. The same batch added twice by this process while it waits is one job. Added by another process it is another
   * job: what a killed worker had in hand need not wait until the queue notices.
   */
  async add(batches: Batch[]): Promise<void> {
    const { attempts, firstPause } = this.pace;
    await this.queue.addBulk(
      batches.map((batch) => ({
        name: batch.reaction,
        data: batch,
        opts: {
          attempts,
          backoff: { type: 'exponential', delay: firstPause },
          jobId: this.jobIdOf(batch),
          removeOnComplete: true,
          removeOnFail: true,
        },
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

  private jobIdOf({ reaction, eventIds }: Batch): string {
    return createHash('sha256')
      .update(`${this.process} ${reaction} ${eventIds.join(' ')}`)
      .digest('base64url');
  }
}
