import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeDetails } from './crime-details';
import { CrimeRecord, type StoredFact } from './crime-record';
import type { CrossedUpdate } from './crossed-update';
import { readFacts } from './fact-rows';
import { keepFormerReferences, presentReferences } from './former-references';

type CrimeRow = CrimeDetails & { id: string; source: string; reference: string; updates: number };

/** Another worker began the same crime in this very moment: the job is tried again and finds it. */
export class CrimeBegunElsewhere extends Error {
  readonly code = 'crime-begun-elsewhere';
}

/** Reads and writes many crimes at a time. */
@Injectable()
export class CrimeStore {
  constructor(private readonly database: Database) {}

  /** The crimes that these updates are about, locked until the transaction ends, by `source reference`; begun where not known. */
  async lockFor(updates: CrossedUpdate[]): Promise<Map<string, CrimeRecord>> {
    const rows = await this.known(updates);
    const facts = rows.length
      ? await readFacts(
          this.database,
          rows.map(({ id }) => id),
        )
      : new Map<string, StoredFact[]>();
    const crimes = new Map<string, CrimeRecord>();
    const known = rows.map(
      ({ id, source, reference, updates: n, ...details }) =>
        new CrimeRecord(id, source, reference, details, facts.get(id) ?? [], false, n),
    );
    for (const crime of known) crimes.set(keyOf(crime.source, crime.reference), crime);
    for (const crime of known) nameBy(crimes, crime, crime.references);
    for (const update of updates) find(crimes, update);
    return crimes;
  }

  private async known(updates: CrossedUpdate[]): Promise<CrimeRow[]> {
    const named = updates.flatMap((update) =>
      referencesOf(update).map((reference) => ({ source: update.source, reference })),
    );
    const asked = [...named, ...(await presentReferences(this.database, named))];
    return this.database.query<CrimeRow>(
      `select c.* from crime c join (select distinct source, reference from jsonb_to_recordset($1) as row (source text, reference text)) asked using (source, reference)
        order by c.id for update of c`,
      [JSON.stringify(asked)],
    );
  }

  /** Writes what the batch changed. Throws `CrimeBegunElsewhere` when another worker began one of them at the same time. */
  async save(crimes: CrimeRecord[]): Promise<void> {
    const begun = crimes
      .filter(({ isNew }) => isNew)
      .sort((a, b) => (keyOf(a.source, a.reference) < keyOf(b.source, b.reference) ? -1 : 1));
    const inserted = await this.database.query(
      `insert into crime select * from jsonb_populate_recordset(null::crime, $1) on conflict (source, reference) do nothing returning id`,
      [JSON.stringify(begun.map(rowOf))],
    );
    if (inserted.length < begun.length)
      throw new CrimeBegunElsewhere('A crime was begun by another worker at the same time.');
    await this.update(crimes.filter(({ isNew }) => !isNew));
    await keepFormerReferences(this.database, crimes);
    await this.insertFacts(crimes.filter(({ newFacts }) => newFacts.length > 0));
  }

  private async update(crimes: CrimeRecord[]): Promise<void> {
    if (crimes.length === 0) return;
    await this.database.query(
      `update crime c set reference = n.reference, earlier_references = n.earlier_references, incident_reference = n.incident_reference, urns = n.urns,
         arrest_summons_numbers = n.arrest_summons_numbers, crime_type = n.crime_type, offences = n.offences, flags = n.flags,
         occurred_from = n.occurred_from, occurred_to = n.occurred_to, reported_on = n.reported_on, lsoa_code = n.lsoa_code, locality = n.locality,
         officer_name = n.officer_name, officer_collar_number = n.officer_collar_number, officer_contact = n.officer_contact,
         stated = n.stated, restricted = n.restricted, updates = n.updates
       from jsonb_populate_recordset(null::crime, $1) n where c.id = n.id`,
      [JSON.stringify(crimes.map(rowOf))],
    );
  }

  private async insertFacts(crimes: CrimeRecord[]): Promise<void> {
    const rows = crimes.flatMap(({ id, newFacts }) =>
      newFacts.map(({ details, messageId, happenedAt, ...fact }) => ({
        ...fact,
        ...details,
        conditions: details.conditions ?? [],
        crime_id: id,
        message_id: messageId,
        happened_at: happenedAt,
      })),
    );
    if (rows.length === 0) return;
    await this.database.query(
      `insert into journey_fact (crime_id, message_id, key, source, version, kind, code, suspect, happened_at, precision, withdrawn, conditions, ends_on, told, told_by, told_how, told_at)
       select crime_id, message_id, key, source, version, kind, code, suspect, happened_at, precision, withdrawn, conditions, ends_on, told, told_by, told_how, told_at
         from jsonb_populate_recordset(null::journey_fact, $1) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }
}

/** The crime that an update names, by any reference that it has or had; begun when there is none. When there are several, each is told. */
function find(crimes: Map<string, CrimeRecord>, update: CrossedUpdate): void {
  const named = new Set(referencesOf(update).flatMap((reference) => crimes.get(keyOf(update.source, reference)) ?? []));
  const [crime = CrimeRecord.begun(update), ...others] = named;
  crime.nameAs(update);
  for (const other of others) {
    crime.doubles.add(other);
    other.doubles.add(crime);
  }
  nameBy(crimes, crime, referencesOf(update));
}

function nameBy(crimes: Map<string, CrimeRecord>, crime: CrimeRecord, references: string[]): void {
  for (const reference of references) {
    const key = keyOf(crime.source, reference);
    if (!crimes.has(key)) crimes.set(key, crime);
  }
}

function referencesOf({ crime_reference, earlier_references }: CrossedUpdate): string[] {
  return [crime_reference, ...(earlier_references ?? [])];
}

export function keyOf(source: string, reference: string): string {
  return `${source} ${reference}`;
}

function rowOf({ id, source, reference, details, earlierUpdates, addedUpdates }: CrimeRecord): CrimeRow {
  return { ...details, id, source, reference, updates: earlierUpdates + addedUpdates };
}
