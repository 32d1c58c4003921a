import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Worker, type Job, type QueueOptions } from 'bullmq';
import type { Batch } from '../outbox/batches';
import { Relay } from '../outbox/relay';
import { queueName } from './queue-connection';
import { QUEUE_CONNECTION, ReactionQueue } from './reaction-queue';
import { ReactionRunner } from './reaction-runner';

/** Takes jobs from the side's queue and runs them. What fails alone is tried again on its own, with growing pauses, then held back. */
@Injectable()
export class ReactionWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger(ReactionWorker.name);
  private worker: Worker<Batch> | undefined;

  constructor(
    @Inject(QUEUE_CONNECTION) private readonly connection: Pick<QueueOptions, 'connection' | 'prefix'>,
    private readonly runner: ReactionRunner,
    private readonly queue: ReactionQueue,
    private readonly relay: Relay,
  ) {}

  async start(concurrency: number): Promise<void> {
    this.worker = new Worker<Batch>(queueName, (job) => this.process(job), {
      ...this.connection,
      concurrency,
    });
    this.worker.on('error', (error) => this.log.warn({ error: error.name }, 'The queue cannot be reached; jobs wait.'));
    await this.worker.waitUntilReady();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.worker?.close();
    await this.queue.close();
  }

  private async process(job: Job<Batch>): Promise<void> {
    const failed = await this.runner.run(job.data).catch((error: Error) => this.failed(job, error));
    if (failed.length > 0) await this.queue.add(failed.map((id) => ({ reaction: job.data.reaction, eventIds: [id] })));
  }

  private async failed(
    { data: { reaction, eventIds }, attemptsMade, opts }: Job<Batch>,
    error: Error & { code?: string },
  ): Promise<never> {
    const last = attemptsMade + 1 >= (opts.attempts ?? 1);
    this.log.error(
      { reaction, events: eventIds.length, error: error.name, code: error.code, last },
      'A reaction failed.',
    );
    if (last) await this.runner.holdBack(reaction, eventIds, error);
    throw error;
  }
}
