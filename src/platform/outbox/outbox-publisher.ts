import { Injectable } from '@nestjs/common';
import type { IEventPublisher } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Database } from '../database/unit-of-work';
import type { DomainEvent, DomainEventClass } from './domain-event';
import { Reactions } from './reactions';

/**
 * Keeps events with the change that made them: an event row, and an outbox row for each reaction that the event calls for, in the
 * transaction that is open. Plugged into @nestjs/cqrs in place of its in-process delivery, so that nothing is lost in a crash.
 */
@Injectable()
export class OutboxPublisher implements IEventPublisher<DomainEvent> {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
  ) {}

  publish<Event extends DomainEvent>(event: Event): Promise<void> {
    return this.publishAll([event]);
  }

  async publishAll<Event extends DomainEvent>(events: Event[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map((event) => ({ id: v7(), type: typeOf(event), payload: event.payload }));
    const waiting = rows.flatMap(({ id, type }) => this.reactions.namesTo(type).map((reaction) => ({ id, reaction })));
    await this.database.query(
      `with kept as (insert into event (id, type, payload)
         select id, type, payload from jsonb_to_recordset($1) as row (id uuid, type text, payload jsonb)),
       waiting as (insert into outbox (event_id, reaction)
         select id, reaction from jsonb_to_recordset($2) as row (id uuid, reaction text))
       select pg_notify('outbox_' || current_schema(), '') where jsonb_array_length($2) > 0`,
      [JSON.stringify(rows), JSON.stringify(waiting)],
    );
  }
}

function typeOf(event: DomainEvent): string {
  return (event.constructor as unknown as DomainEventClass).type;
}
