import { Inject, Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../database/unit-of-work';
import type { Batch } from '../outbox/batches';
import type { Delivered } from '../outbox/domain-event';
import type { Outlet } from '../outbox/outlet';
import { Reactions } from '../outbox/reactions';
import { OUTLETS } from '../outbox/relay';
import { isPassing } from './passing-errors';

/** Runs a reaction over a batch of events, each event once in effect, however often it is delivered. */
@Injectable()
export class ReactionRunner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly reactions: Reactions,
    @Inject(OUTLETS) private readonly outlets: Outlet[],
  ) {}

  /**
   * Handles the whole batch in one transaction where the reaction takes many; when that fails the batch is halved, down to the events that
   * fail on their own. Returns the ids of those. A batch of one that fails throws what it failed with, and so does any batch when that
   * says nothing about its events.
   */
  async run(batch: Batch): Promise<string[]> {
    if (!this.reactions.takesMany(batch.reaction) && batch.eventIds.length > 1) return this.runEach(batch, 1);
    try {
      await this.inOneTransaction(batch);
      return [];
    } catch (error) {
      if (batch.eventIds.length === 1 || isPassing(error)) throw error;
      return this.runEach(batch, Math.ceil(batch.eventIds.length / 2));
    }
  }

  private async runEach({ reaction, eventIds }: Batch, size: number): Promise<string[]> {
    const failed: string[] = [];
    for (let i = 0; i < eventIds.length; i += size) {
      const part = eventIds.slice(i, i + size);
      failed.push(
        ...(await this.run({ reaction, eventIds: part }).catch((error: unknown) => failedAlone(part, error))),
      );
    }
    return failed;
  }

  private inOneTransaction({ reaction, eventIds }: Batch): Promise<void> {
    return this.work.run({ requestId: reaction }, async () => {
      const handler = this.reactions.named(reaction);
      const fresh = await this.database.query<{ id: string }>(
        `insert into event_handled (event_id, reaction) select unnest($1::uuid[]), $2 on conflict do nothing returning event_id as id`,
        [eventIds, reaction],
      );
      const events = await this.take(
        reaction,
        fresh.map(({ id }) => id),
      );
      if (events.length === 0) return;
      if (handler.handleMany) return handler.handleMany(events);
      for (const event of events) await handler.handle(event);
    });
  }

  private async take(reaction: string, eventIds: string[]): Promise<Delivered[]> {
    for (const outlet of this.outlets) {
      const events = await outlet.take(reaction, eventIds);
      if (events.length > 0) return events;
    }
    return [];
  }

  /**
   * Holds an event back after its last try, with a code and no detail: a person decides when it is handed over again. One that only met a
   * passing fault is not held back: it still waits, and the relay hands it over again.
   */
  async holdBack(reaction: string, eventIds: string[], error: Error): Promise<void> {
    if (isPassing(error)) return;
    await this.work.run({ requestId: reaction }, () =>
      this.database.query(
        `insert into reaction_failure (event_id, reaction, code) select unnest($1::uuid[]), $2, $3 on conflict do nothing`,
        [eventIds, reaction, codeOf(error)],
      ),
    );
  }
}

function failedAlone(part: string[], error: unknown): string[] {
  if (isPassing(error)) throw error;
  return part;
}

function codeOf(error: Error & { code?: unknown }): string {
  return typeof error.code === 'string' ? error.code : error.name;
}
