import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeUpdate } from './contract/crime-update.types';
import { PoliceCrime, type PoliceCrimeRow } from './police-crime';

/** The crimes that a batch of one source is about, by every reference that each of them has. */
export class CrimesOfBatch {
  private readonly crimes = new Map<string, PoliceCrime>();

  constructor(rows: PoliceCrimeRow[], updates: CrimeUpdate[]) {
    for (const row of rows) this.know(new PoliceCrime(row, true));
    for (const update of updates) this.begin(update);
  }

  of({ crime }: CrimeUpdate): PoliceCrime {
    const found = this.crimes.get(crime.reference);
    if (!found) throw new Error('A crime was not read before its update was taken.');
    return found;
  }

  all(): PoliceCrime[] {
    return [...new Set(this.crimes.values())];
  }

  /** The crime of an update: known under one of its references, or several that thereby turn out to be one, or new. */
  private begin(update: CrimeUpdate): void {
    const references = referencesOf(update);
    const [first, ...others] = new Set(
      references.map((reference) => this.crimes.get(reference)).filter((crime) => crime !== undefined),
    );
    const crime = first ?? PoliceCrime.begun(update);
    for (const other of others) crime.absorb(other);
    crime.addReferences(references);
    this.know(crime);
  }

  private know(crime: PoliceCrime): void {
    for (const reference of crime.references) this.crimes.set(reference, crime);
  }
}

/** Reads and writes many crimes of the police side at a time. */
@Injectable()
export class PoliceCrimes {
  constructor(private readonly database: Database) {}

  /** Waits until every other batch of this source has committed: one at a time, so that no two decide about the same crime or victim. */
  async lock(source: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('crime updates of ' || $1, 0))`, [source]);
  }

  /** The crimes of these updates, begun where not known. Call it with the source locked. */
  async ofUpdates(source: string, updates: CrimeUpdate[]): Promise<CrimesOfBatch> {
    if (updates.length === 0) return new CrimesOfBatch([], []);
    const references = [...new Set(updates.flatMap(referencesOf))];
    const rows = await this.database.query<PoliceCrimeRow>(
      `select * from crime where source = $1 and reference in
         (select unnest($2::text[]) union select crime_reference from other_reference where source = $1 and reference = any($2))`,
      [source, references],
    );
    return new CrimesOfBatch(rows, updates);
  }

  async save(crimes: CrimesOfBatch): Promise<void> {
    const rows = crimes.all().map(({ row }) => row);
    if (rows.length === 0) return;
    const absorbed = crimes.all().flatMap((crime) => crime.absorbed);
    if (absorbed.length > 0)
      await this.database.query('delete from crime where source = $1 and reference = any($2)', [
        rows[0]?.source,
        absorbed,
      ]);
    await this.database.query(
      `insert into crime select * from jsonb_populate_recordset(null::crime, $1)
       on conflict (source, reference) do update set other_references = excluded.other_references, crime_type = excluded.crime_type, locality = excluded.locality, month = excluded.month, cloaked = excluded.cloaked,
         facts = excluded.facts, suspects = excluded.suspects, victims = excluded.victims, stands_on = excluded.stands_on, counted = excluded.counted`,
      [JSON.stringify(rows)],
    );
    await this.remember(rows);
  }

  /** Keeps the other references that a crime is found by. */
  private async remember(rows: PoliceCrimeRow[]): Promise<void> {
    const others = rows.flatMap(({ source, reference, other_references }) =>
      other_references.map((other) => ({ source, reference: other, crime_reference: reference })),
    );
    if (others.length === 0) return;
    await this.database.query(
      `insert into other_reference select * from jsonb_populate_recordset(null::other_reference, $1) order by source, reference
       on conflict (source, reference) do update set crime_reference = excluded.crime_reference`,
      [JSON.stringify(others)],
    );
  }
}

function referencesOf({ crime }: CrimeUpdate): string[] {
  return [crime.reference, ...(crime.earlierReferences ?? [])];
}
