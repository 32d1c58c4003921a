import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { Answered } from './received';

/** The feed by source and day (Europe/London), counted in the transaction that took the updates. */
@Injectable()
export class FeedDays {
  constructor(private readonly database: Database) {}

  async count(source: string, answered: Answered[]): Promise<void> {
    const of = (result: Answered['result']): number => answered.filter((one) => one.result === result).length;
    const dropped = answered.flatMap((one) => one.dropped ?? []).length;
    await this.database.query(
      `insert into feed_day as known (source, day, received, duplicate, quarantined, without_reference, dropped_fields, last_received_at)
       values ($1, (now() at time zone 'Europe/London')::date, $2, $3, $4, $5, $6, now())
       on conflict (source, day) do update set received = known.received + excluded.received, duplicate = known.duplicate + excluded.duplicate,
         quarantined = known.quarantined + excluded.quarantined, without_reference = known.without_reference + excluded.without_reference,
         dropped_fields = known.dropped_fields + excluded.dropped_fields, last_received_at = now()`,
      [source, of('accepted'), of('duplicate'), of('quarantined'), answered.filter(({ effect }) => effect === 'incident').length, dropped],
    );
  }
}
