import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { Answered } from './received';

const mostNames = 100;

/** The feed by source and day (Europe/London), counted in the transaction that took the updates. */
@Injectable()
export class FeedDays {
  constructor(private readonly database: Database) {}

  /** Counts a batch. `received` is every line that was read; duplicates and quarantined lines are among them. */
  async count(source: string, answered: Answered[]): Promise<void> {
    const of = (result: Answered['result']): number => answered.filter((one) => one.result === result).length;
    const dropped = answered.flatMap((one) => one.dropped ?? []);
    await this.database.query(
      `insert into feed_day as known (source, day, received, duplicate, quarantined, without_reference, dropped_fields, last_received_at)
       values ($1, (now() at time zone 'Europe/London')::date, $2, $3, $4, $5, $6, now())
       on conflict (source, day) do update set received = known.received + excluded.received, duplicate = known.duplicate + excluded.duplicate,
         quarantined = known.quarantined + excluded.quarantined, without_reference = known.without_reference + excluded.without_reference,
         dropped_fields = known.dropped_fields + excluded.dropped_fields, last_received_at = now()`,
      [
        source,
        answered.length,
        of('duplicate'),
        of('quarantined'),
        answered.filter(({ effect }) => effect === 'incident').length,
        dropped.length,
      ],
    );
    if (dropped.length > 0) await this.countDropped(source, dropped);
  }

  private async countDropped(source: string, dropped: string[]): Promise<void> {
    const times = new Map<string, number>();
    for (const pointer of dropped) {
      const field = fieldOf(pointer);
      if (times.has(field) || times.size < mostNames) times.set(field, (times.get(field) ?? 0) + 1);
    }
    await this.database.query(
      `insert into dropped_field as known (source, field, times) select $1, field, times from unnest($2::text[], $3::bigint[]) as row (field, times)
       on conflict (source, field) do update set times = known.times + excluded.times`,
      [source, [...times.keys()], [...times.values()]],
    );
  }
}

/** '/victims/0/nickName' -> 'victims.*.nickName'. A name that is more than letters, which could be a value in disguise, becomes '?'. */
function fieldOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? '*' : /^[A-Za-z][A-Za-z_-]*$/.test(step) ? step : '?')).join('.');
}
