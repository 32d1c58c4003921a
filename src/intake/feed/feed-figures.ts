import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';

/** One source and when it last sent anything (an ISO instant). */
export interface SourceState {
  id: string;
  name: string;
  lastMessage: string | null;
  /** True when nothing came for more than 24 hours. */
  quiet: boolean;
}

/** How often contact with the victim of a source's crimes came back for one coded reason on one day. */
export interface ReturnCount {
  day: string;
  source: string;
  name: string;
  reason: string;
  times: number;
}

export interface WeekFigures {
  received: number;
  duplicate: number;
  quarantined: number;
  droppedFields: number;
}

/** How the feed does, in counts. */
@Injectable()
export class FeedFigures {
  constructor(private readonly database: Database) {}

  /** The last seven days of Europe/London, today among them, all sources together. */
  async week(): Promise<WeekFigures> {
    const figures = await this.database.one<WeekFigures & object>(
      `select coalesce(sum(received), 0)::int as received, coalesce(sum(duplicate), 0)::int as duplicate, coalesce(sum(quarantined), 0)::int as quarantined,
              coalesce(sum(dropped_fields), 0)::int as "droppedFields"
         from feed_day where day > (now() at time zone 'Europe/London')::date - 7`,
    );
    return figures ?? { received: 0, duplicate: 0, quarantined: 0, droppedFields: 0 };
  }

  sources(): Promise<SourceState[]> {
    return this.database.query(
      `select s.id, s.name, to_char(max(f.last_received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastMessage",
              coalesce(max(f.last_received_at) < now() - interval '24 hours', true) as quiet
         from source s left join feed_day f on f.source = s.id group by s.id, s.name order by s.name, s.id`,
    );
  }

  /** Fields outside the contract, the most frequent first; at most 50. */
  dropped(): Promise<{ source: string; name: string; field: string; times: number }[]> {
    return this.database.query(
      `select d.source, s.name, d.field, d.times::int from dropped_field d join source s on s.id = d.source order by d.times desc, d.source, d.field limit 50`,
    );
  }

  /** Contact returns of the last four weeks, newest day first; at most 200. */
  returns(): Promise<ReturnCount[]> {
    return this.database.query(
      `select (r.received_at at time zone 'Europe/London')::date::text as day, r.source, s.name, r.reason, count(*)::int as times
         from contact_return r join source s on s.id = r.source where r.received_at > now() - interval '28 days'
        group by 1, r.source, s.name, r.reason order by 1 desc, r.source, r.reason limit 200`,
    );
  }
}
