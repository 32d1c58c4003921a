import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { PACE, type Pace } from '../jobs/pace';
import { ReactionQueue } from '../jobs/reaction-queue';
import { batchesOf } from './batches';
import { Leadership } from './leadership';
import type { Outlet } from './outlet';
import { Reactions } from './reactions';
import { RecentlyHandedOver } from './recently-handed-over';

export const OUTLETS = Symbol('outlets');

const pollEvery = 1_000;
const atMostWaiting = 4_000;
const batchSize = 500;

/**
 * Hands waiting events over to the queue, in batches for reactions that take many. One relay a side leads at a time, the others stand
 * by. What was handed over and still waits half a minute later is handed over again, as is all that waits when a relay begins to lead: a
 * queue that lost everything, or a worker that was killed, loses nothing; a second delivery does nothing (`event_handled`).
 */
@Injectable()
export class Relay {
  private readonly log = new Logger(Relay.name);
  private readonly recent: Map<Outlet, RecentlyHandedOver>;
  private readonly toLook = new Set<Outlet>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private woken = false;
  private stopped = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly leadership: Leadership,
    private readonly queue: ReactionQueue,
    private readonly reactions: Reactions,
    @Inject(OUTLETS) private readonly outlets: Outlet[],
    @Inject(PACE) { handOverAgain }: Pace,
  ) {
    this.recent = new Map(outlets.map((outlet) => [outlet, new RecentlyHandedOver(handOverAgain)]));
  }

  start(): void {
    this.timer = setInterval(() => this.wake(), pollEvery);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
    await this.leadership.giveUp();
  }

  /** Looks for waiting events now: in the outlet of this channel, or in all. Calls made before the look has begun are one look. */
  wake(channel?: string): void {
    for (const outlet of this.outlets) if (!channel || outlet.channel === channel) this.toLook.add(outlet);
    if (this.woken || this.stopped) return;
    this.woken = true;
    this.looking = this.looking.then(async () => {
      this.woken = false;
      if (!this.stopped)
        await this.handOver().catch((error: Error) =>
          this.log.warn({ error: error.name }, 'Events could not be handed over; they wait.'),
        );
    });
  }

  private async handOver(): Promise<void> {
    const channels = this.outlets.map(({ channel }) => channel);
    if (!(await this.leadership.isHeld(channels, (channel) => this.wake(channel)))) return;
    for (const outlet of this.toLook) {
      this.toLook.delete(outlet);
      await this.handOverFrom(outlet);
    }
  }

  private async handOverFrom(outlet: Outlet): Promise<void> {
    const recent = this.recent.get(outlet);
    const waiting = await this.work.run({ requestId: 'relay' }, () => outlet.waiting(atMostWaiting));
    const due = recent?.due(waiting) ?? [];
    if (due.length === 0) return;
    await this.queue.add(batchesOf(due, (reaction) => (this.reactions.takesMany(reaction) ? batchSize : 1)));
    recent?.remember(due);
  }
}
