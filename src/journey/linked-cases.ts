import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import { caseColumns, type CaseState, type MovedCase, stateOf } from './case-state';
import type { CrimeDetails } from './crime-details';
import { CrimeRecord, type StoredFact } from './crime-record';
import { readFacts } from './fact-rows';
import { foldJourney } from './fold';

const lock = `hashtextextended('journey.links', 0)`;

/** Self-reported cases and the police's crimes that they follow, or wait for. The link is known here and nowhere else. */
@Injectable()
export class LinkedCases {
  constructor(private readonly database: Database) {}

  /** No link is made while a batch is filed: a crime that arrives and a case that begins to wait for it cannot miss each other. */
  async keepStill(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock_shared(${lock})`);
  }

  /** The other half: waits until the batches under way are filed. Called before any row is locked. */
  async beginLinking(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(${lock})`);
  }

  /** The cases that waited for one of these crimes, by its reference or an earlier one: each now follows it. */
  async takeAwaiting(crimes: CrimeRecord[]): Promise<MovedCase[]> {
    const byReference = new Map(
      crimes.flatMap((crime) => crime.references.map((reference): [string, CrimeRecord] => [reference, crime])),
    );
    const waiting = await this.database.query<{ case_id: string; crime_reference: string }>(
      'delete from awaited_crime where crime_reference = any($1) returning case_id, crime_reference',
      [[...byReference.keys()]],
    );
    const moved: MovedCase[] = [];
    for (const { case_id, crime_reference } of waiting) {
      const crime = byReference.get(crime_reference);
      const before = await this.read(case_id);
      if (crime && before && before.linked_crime_id === null) moved.push(await this.link(before, crime));
    }
    return moved;
  }

  /** The case when it follows this crime: its journey is told from what the victim told us and what the police say. */
  async link(before: CaseState, crime: CrimeRecord): Promise<MovedCase> {
    const own = (await readFacts(this.database, [before.crime_id])).get(before.crime_id) ?? [];
    const journey = foldJourney([...own, ...crime.facts]);
    const begins = { ...before, linked_crime_id: crime.id, updates: before.updates + crime.earlierUpdates };
    return { before, after: stateOf(crime, begins, journey), journey };
  }

  /** The case, locked until the transaction ends; null when there is none that this person may see. */
  read(caseId: string): Promise<CaseState | null> {
    return this.database.one<CaseState>(`select ${caseColumns} from victim_case where id = $1 for update`, [caseId]);
  }

  /** The police's crimes that this person may see under this reference, today's or an earlier one. Mostly one or none. */
  async crimesCalled(reference: string): Promise<CrimeRecord[]> {
    const known = await this.crimesWhere(
      'id in (select crime_id from victim_case where crime_reference = $1 and not self_reported)',
      reference,
    );
    return known.length > 0
      ? known
      : this.crimesWhere('id in (select crime_id from former_reference where reference = $1)', reference);
  }

  private async crimesWhere(condition: string, reference: string): Promise<CrimeRecord[]> {
    const rows = await this.database.query<
      CrimeDetails & { id: string; source: string; reference: string; updates: number }
    >(`select * from crime where source <> 'self-report' and ${condition} order by id`, [reference]);
    const facts = rows.length
      ? await readFacts(
          this.database,
          rows.map(({ id }) => id),
        )
      : new Map<string, StoredFact[]>();
    return rows.map(
      ({ id, source, reference: name, updates, ...details }) =>
        new CrimeRecord(id, source, name, details, facts.get(id) ?? [], false, updates),
    );
  }
}
