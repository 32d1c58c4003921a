import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeDetails } from './crime-details';
import { CrimeRecord, type StoredFact } from './crime-record';
import type { CrossedUpdate } from './crossed-update';
import { readFacts } from './fact-rows';

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
    const rows = await this.database.query<CrimeRow>(
      `select c.* from crime c join (select distinct source, reference from jsonb_to_recordset($1) as asked (source text, reference text)) asked using (source, reference)
        order by c.id for update of c`,
      [
        JSON.stringify(
          updates.flatMap(({ source, crime_reference, earlier_references }) =>
            [crime_reference, ...(earlier_references ?? [])].map((reference) => ({ source, reference })),
          ),
        ),
      ],
    );
    const facts = rows.length
      ? await readFacts(
          this.database,
          rows.map(({ id }) => id),
        )
      : new Map<string, StoredFact[]>();
    const known = rows.map(
      ({ id, source, reference, ...details }) =>
        new CrimeRecord(id, source, reference, details, facts.get(id) ?? [], false),
    );
    const crimes = new Map(known.map((crime) => [keyOf(crime.source, crime.reference), crime]));
    for (const update of updates) this.find(crimes, update);
    return crimes;
  }

  private find(crimes: Map<string, CrimeRecord>, update: CrossedUpdate): void {
    const key = keyOf(update.source, update.crime_reference);
    if (crimes.has(key)) return;
    const renumbered = (update.earlier_references ?? [])
      .map((earlier) => crimes.get(keyOf(update.source, earlier)))
      .find((crime) => crime !== undefined);
    const crime = renumbered ?? CrimeRecord.begun(update);
    if (renumbered) {
      crimes.delete(keyOf(update.source, crime.reference));
      crime.reference = update.crime_reference;
      crime.detailsChanged = true;
    }
    crimes.set(key, crime);
  }

  /** Writes what the batch changed. Throws `CrimeBegunElsewhere` when another worker began one of them at the same time. */
  async save(crimes: CrimeRecord[]): Promise<void> {
    const begun = crimes.filter(({ isNew }) => isNew);
    const inserted = await this.database.query(
      `insert into crime select * from jsonb_populate_recordset(null::crime, $1) on conflict (source, reference) do nothing returning id`,
      [JSON.stringify(begun.map(rowOf))],
    );
    if (inserted.length < begun.length)
      throw new CrimeBegunElsewhere('A crime was begun by another worker at the same time.');
    await this.update(crimes.filter(({ isNew }) => !isNew));
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

export function keyOf(source: string, reference: string): string {
  return `${source} ${reference}`;
}

function rowOf({ id, source, reference, details, earlierUpdates, addedUpdates }: CrimeRecord): CrimeRow {
  return { ...details, id, source, reference, updates: earlierUpdates + addedUpdates };
}
