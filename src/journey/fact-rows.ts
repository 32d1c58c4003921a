import type { Database } from '../platform/database/unit-of-work';
import type { StoredFact } from './crime-record';
import type { CrossedFact } from './crossed-update';
import type { FactKind } from './fact';

type FactRow = Omit<CrossedFact, 'happened_at' | 'version'> & {
  crime_id: string;
  message_id: string;
  source: string;
  version: string;
  happened_at: Date;
};

/** The facts of each of these crimes. Those that this person may not see are not there (row-level security). */
export async function readFacts(database: Database, crimeIds: string[]): Promise<Map<string, StoredFact[]>> {
  const rows = await database.query<FactRow>(
    `select crime_id, message_id, key, source, version, kind, code, suspect, happened_at, precision, withdrawn,
            conditions, ends_on::text, told, told_by, told_how, told_at::text
       from journey_fact where crime_id = any($1::uuid[])`,
    [crimeIds],
  );
  const facts = new Map<string, StoredFact[]>();
  for (const row of rows) {
    const known = facts.get(row.crime_id);
    if (known) known.push(factOf(row));
    else facts.set(row.crime_id, [factOf(row)]);
  }
  return facts;
}

function factOf(row: FactRow): StoredFact {
  const { key, source, code, suspect, precision, conditions, ends_on, told, told_by, told_how, told_at } = row;
  return {
    key,
    source,
    code,
    suspect,
    precision,
    messageId: row.message_id,
    version: Number(row.version),
    kind: row.kind as FactKind,
    happenedAt: row.happened_at.toISOString(),
    withdrawn: row.withdrawn ?? false,
    details: { conditions, ends_on, told, told_by, told_how, told_at },
  };
}
