import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeUpdate } from './contract/crime-update.types';
import { PoliceCrime, type PoliceCrimeRow } from './police-crime';

/** The crimes of a batch, locked until the transaction ends. */
export class LockedCrimes {
  private readonly crimes = new Map<string, PoliceCrime>();

  constructor(rows: PoliceCrimeRow[], updates: CrimeUpdate[]) {
    for (const row of rows) this.crimes.set(keyOf(row.source, row.reference), new PoliceCrime(row, true));
    for (const update of updates) {
      const key = keyOf(update.source, update.crime.reference);
      if (!this.crimes.has(key)) this.crimes.set(key, PoliceCrime.begun(update));
    }
  }

  of({ source, crime }: CrimeUpdate): PoliceCrime {
    const found = this.crimes.get(keyOf(source, crime.reference));
    if (!found) throw new Error('A crime was not locked before its update was taken.');
    return found;
  }

  all(): PoliceCrime[] {
    return [...this.crimes.values()];
  }
}

/** Reads and writes many crimes of the police side at a time. */
@Injectable()
export class PoliceCrimes {
  constructor(private readonly database: Database) {}

  /** Waits for other batches about the same crimes: one at a time, in one order, whether the crime is known yet or not. */
  async lockFor(updates: CrimeUpdate[]): Promise<LockedCrimes> {
    const references = [...new Set(updates.map(({ crime }) => crime.reference))];
    const source = updates[0]?.source;
    if (!source) return new LockedCrimes([], []);
    await this.database.query(
      `select pg_advisory_xact_lock(lock) from (select distinct hashtextextended($1 || ' ' || reference, 0) as lock from unnest($2::text[]) as reference order by lock) locks`,
      [source, references],
    );
    const rows = await this.database.query<PoliceCrimeRow>('select * from crime where source = $1 and reference = any($2)', [source, references]);
    return new LockedCrimes(rows, updates);
  }

  async save(crimes: LockedCrimes): Promise<void> {
    const rows = crimes.all().map(({ row }) => row);
    if (rows.length === 0) return;
    await this.database.query(
      `insert into crime select * from jsonb_populate_recordset(null::crime, $1)
       on conflict (source, reference) do update set crime_type = excluded.crime_type, locality = excluded.locality, month = excluded.month, cloaked = excluded.cloaked,
         facts = excluded.facts, suspects = excluded.suspects, victims = excluded.victims, counted = excluded.counted`,
      [JSON.stringify(rows)],
    );
  }
}

function keyOf(source: string, reference: string): string {
  return `${source} ${reference}`;
}
