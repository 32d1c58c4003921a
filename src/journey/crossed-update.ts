import type { CrossedVictim } from '../cases/crossed-victim';
import type { Database } from '../platform/database/unit-of-work';

/** A fact as it crosses: see `migrations/0004-crossing.sql`, whose columns these are. */
export interface CrossedFact {
  key: string;
  version: number;
  kind: string;
  code: string | null;
  suspect: string | null;
  happened_at: string;
  precision: 'month' | 'day' | 'time';
  withdrawn: boolean | null;
  conditions: string[] | null;
  ends_on: string | null;
  told: boolean | null;
  told_by: string | null;
  told_how: string | null;
  told_at: string | null;
}

/** A row of the crossing. */
export interface CrossedUpdate {
  id: string;
  source: string;
  message_id: string;
  version: number;
  sent_at: string;
  delivery: string | null;
  crime_reference: string;
  earlier_references: string[] | null;
  incident_reference: string | null;
  urns: string[] | null;
  arrest_summons_numbers: string[] | null;
  crime_type: string | null;
  offences: object[] | null;
  flags: string[] | null;
  occurred_from: string | null;
  occurred_to: string | null;
  reported_on: string | null;
  lsoa_code: string | null;
  locality: string | null;
  officer_name: string | null;
  officer_collar_number: string | null;
  officer_contact: string | null;
  facts: CrossedFact[] | null;
  victims: CrossedVictim[] | null;
}

/** Takes rows out of the crossing, in the order in which they came: gone when this transaction commits, still there when it does not. */
export async function takeCrossed(database: Database, ids: string[]): Promise<CrossedUpdate[]> {
  const rows = await database.query<{ row: CrossedUpdate & { seq: number } }>(
    'delete from crossing.crime_update c where id = any($1::uuid[]) returning to_json(c) as row',
    [ids],
  );
  return rows.map(({ row }) => row).sort((a, b) => a.seq - b.seq);
}
