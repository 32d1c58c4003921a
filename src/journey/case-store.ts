import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { caseReference } from '../cases/case-reference';
import type { FiledVictim } from '../cases/file-victims';
import { Database } from '../platform/database/unit-of-work';
import { caseColumns, type CaseState, type MovedCase, stateOf } from './case-state';
import type { CrimeRecord, StoredFact } from './crime-record';
import { readFacts } from './fact-rows';
import { foldJourney } from './fold';
import { LinkedCases } from './linked-cases';

/** Reads and writes the cases of many crimes at a time. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly database: Database,
    private readonly linked: LinkedCases,
  ) {}

  /**
   * Every case that follows one of these crimes, with those that waited for one of them and those that the newly named victims begin,
   * each with its journey as it is now.
   */
  async follow(crimes: CrimeRecord[], filed: FiledVictim[]): Promise<MovedCase[]> {
    const known = await this.known(crimes.filter(({ isNew }) => !isNew));
    const has = new Set(known.map(({ crime_id, victim_id }) => `${crime_id} ${victim_id}`));
    const byId = new Map(crimes.map((crime) => [crime.id, crime]));
    const own = await this.ownFacts(known.filter(({ linked_crime_id }) => linked_crime_id !== null));
    const moved = known.flatMap((before): MovedCase[] => {
      const crime = byId.get(before.linked_crime_id ?? before.crime_id);
      if (!crime) return [];
      const journey = before.linked_crime_id
        ? foldJourney([...(own.get(before.crime_id) ?? []), ...crime.facts])
        : crime.journey;
      return [{ before, after: stateOf(crime, before, journey), journey }];
    });
    for (const { crimeId, victimId } of filed) {
      const crime = byId.get(crimeId);
      if (!crime || has.has(`${crimeId} ${victimId}`)) continue;
      has.add(`${crimeId} ${victimId}`);
      moved.push({
        before: null,
        after: stateOf(crime, begun(crime, victimId), crime.journey),
        journey: crime.journey,
      });
    }
    return [...moved, ...(await this.linked.takeAwaiting(crimes))];
  }

  private async known(crimes: CrimeRecord[]): Promise<CaseState[]> {
    if (crimes.length === 0) return [];
    const ids = crimes.map(({ id }) => id);
    return this.database.query<CaseState>(
      `select ${caseColumns} from victim_case where id in (
         select id from victim_case where crime_id = any($1::uuid[]) union select id from victim_case where linked_crime_id = any($1::uuid[]))
       order by id for update`,
      [ids],
    );
  }

  private ownFacts(linked: CaseState[]): Promise<Map<string, StoredFact[]>> {
    return linked.length
      ? readFacts(
          this.database,
          linked.map(({ crime_id }) => crime_id),
        )
      : Promise.resolve(new Map<string, StoredFact[]>());
  }

  async save(moved: MovedCase[]): Promise<void> {
    await this.insert(moved.filter(({ before }) => !before).map(({ after }) => after));
    await this.update(
      moved
        .filter(({ before, after }) => before && JSON.stringify(before) !== JSON.stringify(after))
        .map(({ after }) => after),
    );
    await this.restrict(
      moved.filter(({ before, after }) => after.restricted && !before?.restricted).map(({ after }) => after.victim_id),
    );
  }

  /** A victim of a restricted crime is restricted with it. */
  private async restrict(victimIds: string[]): Promise<void> {
    if (victimIds.length === 0) return;
    await this.database.query('update victim set restricted = true where id = any($1::uuid[]) and not restricted', [
      victimIds,
    ]);
  }

  private async insert(cases: CaseState[]): Promise<void> {
    if (cases.length === 0) return;
    await this.database.query(
      `insert into victim_case (id, reference, victim_id, crime_id, crime_reference, crime_type, locality, month, stage, latest_outcome, outcome_month, updates, restricted, self_reported)
       select id, reference, victim_id, crime_id, crime_reference, crime_type, locality, month, stage, latest_outcome, outcome_month, updates, restricted, false
         from jsonb_populate_recordset(null::victim_case, $1)`,
      [JSON.stringify(cases.map((one) => ({ ...one, reference: caseReference() })))],
    );
  }

  private async update(cases: CaseState[]): Promise<void> {
    if (cases.length === 0) return;
    await this.database.query(
      `update victim_case c set linked_crime_id = n.linked_crime_id, crime_reference = n.crime_reference, crime_type = n.crime_type, locality = n.locality, month = n.month, stage = n.stage,
         latest_outcome = n.latest_outcome, outcome_month = n.outcome_month, updates = n.updates, restricted = c.restricted or n.restricted,
         changed_at = now(), version = c.version + 1
       from jsonb_populate_recordset(null::victim_case, $1) n where c.id = n.id`,
      [JSON.stringify(cases)],
    );
  }
}

function begun(crime: CrimeRecord, victimId: string): CaseState {
  return {
    id: v7(),
    victim_id: victimId,
    crime_id: crime.id,
    linked_crime_id: null,
    crime_reference: null,
    crime_type: null,
    locality: null,
    month: null,
    stage: null,
    latest_outcome: null,
    outcome_month: null,
    updates: crime.earlierUpdates,
    restricted: false,
  };
}
