import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';
import { cursorOf, placeOf, UnknownCursor } from '../../platform/request/cursor';

/** What one source sent on one day (ISO date, Europe/London). Duplicates and quarantined updates are among those received. */
export interface FeedDayRow {
  day: string;
  source: string;
  name: string;
  received: number;
  duplicate: number;
  quarantined: number;
  droppedFields: number;
}

const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The feed by source and day, newest day first. */
@Injectable()
export class FeedDaysPage {
  constructor(private readonly database: Database) {}

  /** At most `limit` rows after the cursor of an earlier page, and the cursor of the next. Another cursor: `UnknownCursor`. */
  async read(cursor: string | undefined, limit: number): Promise<{ items: FeedDayRow[]; next: string | null }> {
    const [day = null, source = null] = placeOf(cursor, 2) ?? [];
    if (day !== null && !isoDay.test(String(day))) throw new UnknownCursor();
    const rows = await this.database.query<FeedDayRow & object>(
      `select f.day::text, f.source, s.name, f.received::int, f.duplicate::int, f.quarantined::int, f.dropped_fields::int as "droppedFields"
         from feed_day f join source s on s.id = f.source
        where $1::date is null or f.day < $1::date or (f.day = $1::date and f.source > $2) order by f.day desc, f.source limit $3`,
      [day, source, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf([last.day, last.source]) : null };
  }
}
