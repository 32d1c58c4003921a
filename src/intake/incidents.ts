import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import { Crossing } from './crossing';
import type { Answered, ReceivedItem } from './received';

type IncidentItem = Extract<ReceivedItem, { kind: 'incident' }>;

/** Rows without a crime reference: each is an incident of its own, equal rows too, and the same row of the same file is the same incident. */
@Injectable()
export class Incidents {
  constructor(
    private readonly database: Database,
    private readonly crossing: Crossing,
  ) {}

  async keep(source: string, delivery: string, items: IncidentItem[]): Promise<Answered[]> {
    if (items.length === 0) return [];
    const rows = items.map(({ incident: { month, contentHash, occurrence, crimeType, locality } }) => ({
      month,
      content_hash: `\\x${contentHash}`,
      occurrence,
      crime_type: crimeType,
      locality,
    }));
    const kept = await this.database.query<{ crime_type: string; locality: string | null; month: string; key: string }>(
      `insert into incident (source, month, content_hash, occurrence, crime_type, locality, delivery)
       select $1, month, content_hash, occurrence, crime_type, locality, $2 from jsonb_populate_recordset(null::incident, $3) order by month, content_hash, occurrence
       on conflict do nothing returning crime_type, locality, month, concat_ws(' ', month, encode(content_hash, 'hex'), occurrence) as key`,
      [source, delivery, JSON.stringify(rows)],
    );
    await this.crossing.count(
      kept.map(({ crime_type, locality, month }) => ({ crime_type, locality: locality ?? 'not-known', month, n: 1 })),
    );
    const fresh = new Set(kept.map(({ key }) => key));
    return items.map(({ line, incident: { month, contentHash, occurrence } }) => {
      const isFresh = fresh.has(`${month} ${contentHash} ${occurrence}`);
      return { line, result: isFresh ? 'accepted' : 'duplicate', effect: 'incident' };
    });
  }
}
