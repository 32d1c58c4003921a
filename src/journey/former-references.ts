import type { Database } from '../platform/database/unit-of-work';
import type { CrimeRecord } from './crime-record';

interface Named {
  source: string;
  reference: string;
}

/** The present references of the crimes that had one of these before. Mostly none. */
export function presentReferences(database: Database, named: Named[]): Promise<Named[]> {
  return database.query<Named & Record<string, unknown>>(
    `select distinct c.source, c.reference from jsonb_to_recordset($1) as named (source text, reference text)
       join former_reference f on f.source = named.source and f.reference = named.reference join crime c on c.id = f.crime_id`,
    [JSON.stringify(named)],
  );
}

/** Keeps under which references these crimes went before. */
export async function keepFormerReferences(database: Database, crimes: CrimeRecord[]): Promise<void> {
  const rows = crimes.flatMap(({ id, source, newFormer }) =>
    newFormer.map((reference) => ({ source, reference, crime_id: id })),
  );
  if (rows.length === 0) return;
  await database.query(
    'insert into former_reference (source, reference, crime_id) select source, reference, crime_id from jsonb_populate_recordset(null::former_reference, $1) on conflict do nothing',
    [JSON.stringify(rows)],
  );
}
