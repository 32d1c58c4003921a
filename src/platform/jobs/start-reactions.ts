import type { INestApplicationContext } from '@nestjs/common';
import { Relay } from '../outbox/relay';
import { ReactionWorker } from './reaction-worker';

/** Begins to hand events over and to run reactions, so many batches at a time. They stop, after the batch at hand, when the process closes. */
export async function startReactions(app: INestApplicationContext, concurrency: number): Promise<void> {
  await app.get(ReactionWorker).start(concurrency);
  app.get(Relay).start();
}
