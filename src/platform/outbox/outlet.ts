import { Database } from '../database/unit-of-work';
import type { Delivered, DomainEventClass } from './domain-event';
import { Reactions } from './reactions';

/** One event that waits for one reaction. */
export interface Waiting {
  eventId: string;
  reaction: string;
}

/** Where events wait to be handed over: this side's own outbox, or a table of the crossing that the other side fills. */
export interface Outlet {
  /** The Postgres channel that says when something new waits. */
  readonly channel: string;
  /** What waits, oldest first, less what is held back as failed. */
  waiting(limit: number): Promise<Waiting[]>;
  /** The events as the reaction receives them, and takes them out of the outlet. Runs in the reaction's own transaction. */
  take(reaction: string, eventIds: string[]): Promise<Delivered[]>;
}

/** The outbox that this side's publisher fills. */
export class OwnOutbox implements Outlet {
  readonly channel: string;

  constructor(
    private readonly database: Database,
    side: string,
  ) {
    this.channel = `outbox_${side}`;
  }

  waiting(limit: number): Promise<Waiting[]> {
    return this.database.query<{ eventId: string; reaction: string }>(
      `select event_id as "eventId", reaction from outbox o
        where not exists (select from reaction_failure f where f.event_id = o.event_id and f.reaction = o.reaction)
        order by seq limit $1`,
      [limit],
    );
  }

  take(reaction: string, eventIds: string[]): Promise<Delivered[]> {
    return this.database.query<{ id: string; payload: object }>(
      `with taken as (delete from outbox where reaction = $1 and event_id = any($2::uuid[]) returning event_id)
       select id, payload from event where id in (select event_id from taken) order by id`,
      [reaction, eventIds],
    );
  }
}

/** A table of the crossing: its rows are the events, and only their ids are handed over. The reaction itself takes the row away. */
export class CrossingTable implements Outlet {
  readonly channel: string;

  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly table: string,
    private readonly event: DomainEventClass,
  ) {
    this.channel = table.replace('.', '_');
  }

  async waiting(limit: number): Promise<Waiting[]> {
    const [reaction, another] = this.reactions.namesTo(this.event.type);
    if (!reaction || another)
      throw new Error(
        `Exactly one reaction takes ${this.event.type} out of the crossing, not ${another ? 'several' : 'none'}.`,
      );
    const rows = await this.database.query<{ id: string }>(
      `select id from ${this.table} c
        where not exists (select from reaction_failure f where f.event_id = c.id and f.reaction = $2) order by seq limit $1`,
      [limit, reaction],
    );
    return rows.map(({ id }) => ({ eventId: id, reaction }));
  }

  take(reaction: string, eventIds: string[]): Promise<Delivered[]> {
    const mine = this.reactions.namesTo(this.event.type).includes(reaction);
    return Promise.resolve(mine ? eventIds.map((id) => ({ id, payload: {} })) : []);
  }
}
