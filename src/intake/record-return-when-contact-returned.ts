import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import type { Delivered, Reaction } from '../platform/outbox/domain-event';
import { ContactReturned } from './intake.events';

/**
 * A coded reason came back: it is taken out of the crossing and kept for the police liaison. One about a crime that the police side does
 * not know, or that is cloaked, should never have come back and is not kept.
 */
@EventsHandler(ContactReturned)
export class RecordReturnWhenContactReturned implements Reaction {
  constructor(private readonly database: Database) {}

  handle(event: Delivered): Promise<void> {
    return this.handleMany([event]);
  }

  async handleMany(events: Delivered[]): Promise<void> {
    await this.database.query(
      `with taken as (delete from crossing.contact_returned where id = any($1::uuid[]) returning id, source, crime_reference, reason)
       insert into contact_return (id, source, crime_reference, reason)
       select id, source, crime_reference, reason from taken
        where exists (
          select from crime c where c.source = taken.source and not c.cloaked
            and (c.reference = taken.crime_reference or c.reference in (select o.crime_reference from other_reference o where o.source = taken.source and o.reference = taken.crime_reference)))`,
      [events.map(({ id }) => id)],
    );
  }
}
