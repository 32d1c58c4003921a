import { EventsHandler } from '@nestjs/cqrs';
import { CrimesCounted } from '../intake/intake.events';
import { Database } from '../platform/database/unit-of-work';
import type { Delivered, Reaction } from '../platform/outbox/domain-event';
import { noteFreshness } from './freshness';

/** Crimes without a victim crossed as counts: they are taken out of the crossing and added up. */
@EventsHandler(CrimesCounted)
export class CountCrimesWhenCrimesCounted implements Reaction {
  constructor(private readonly database: Database) {}

  handle(event: Delivered): Promise<void> {
    return this.handleMany([event]);
  }

  async handleMany(events: Delivered[]): Promise<void> {
    await this.database.query(
      `with taken as (delete from crossing.crime_count where id = any($1::uuid[]) returning crime_type, locality, month, n)
       insert into crime_without_victim_count as known
         select crime_type, locality, month, sum(n) from taken group by crime_type, locality, month order by crime_type, locality, month
       on conflict (crime_type, locality, month) do update set n = known.n + excluded.n`,
      [events.map(({ id }) => id)],
    );
    await noteFreshness(this.database);
  }
}
