import { EventsHandler } from '@nestjs/cqrs';
import {
  CaseReclassified,
  type CaseReclassifiedPayload,
  StageReached,
  type StageReachedPayload,
} from '../journey/journey.events';
import { Database } from '../platform/database/unit-of-work';
import type { Delivered, Reaction } from '../platform/outbox/domain-event';
import { countDeltas } from './count-deltas';
import { noteFreshness } from './freshness';

/** A journey moved: the counts that auditors see move with it. They hold no identity, and no case is ever scanned to count. */
@EventsHandler(StageReached, CaseReclassified)
export class CountCasesWhenStageReached implements Reaction<StageReachedPayload | CaseReclassifiedPayload> {
  constructor(private readonly database: Database) {}

  handle(event: Delivered<StageReachedPayload | CaseReclassifiedPayload>): Promise<void> {
    return this.handleMany([event]);
  }

  async handleMany(events: Delivered<StageReachedPayload | CaseReclassifiedPayload>[]): Promise<void> {
    await this.database.query(
      `insert into case_count as known select stage, month, crime_type, locality, n from jsonb_populate_recordset(null::case_count, $1)
        order by stage, month, crime_type, locality
       on conflict (stage, month, crime_type, locality) do update set n = known.n + excluded.n`,
      [JSON.stringify(countDeltas(events.map(({ payload }) => payload)))],
    );
    await noteFreshness(this.database);
  }
}
