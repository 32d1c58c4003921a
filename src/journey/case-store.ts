import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { FiledVictim } from '../cases/file-victims';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeRecord, StoredFact } from './crime-record';
import { readFacts } from './fact-rows';
import { foldJourney, type Journey } from './fold';

/** A case as its journey sees it. */
export interface CaseState {
  id: string;
  victim_id: string;
  crime_id: string;
  linked_crime_id: string | null;
  crime_reference: string | null;
  crime_type: string | null;
  locality: string | null;
  month: string | null;
  stage: string | null;
  latest_outcome: string | null;
  outcome_month: string | null;
  updates: number;
  restricted: boolean;
}

/** A case before and after a batch, with the journey that its facts now tell. */
export interface MovedCase {
  before: CaseState | null;
  after: CaseState;
  journey: Journey;
}

/** Reads and writes the cases of many crimes at a time. */
@Injectable()
export class CaseStore {
  constructor(private readonly database: Database) {}

  /** Every case that follows one of these crimes, with those that the newly named victims begin, each with its journey as it is now. */
  async follow(crimes: CrimeRecord[], filed: FiledVictim[]): Promise<MovedCase[]> {
    const known = await this.known(crimes.filter(({ isNew }) => !isNew));
    const has = new Set(known.map(({ crime_id, victim_id }) => `${crime_id} ${victim_id}`));
    const byId = new Map(crimes.map((crime) => [crime.id, crime]));
    const own = await this.ownFacts(known.filter(({ linked_crime_id }) => linked_crime_id !== null));
    const moved = known.flatMap((before): MovedCase[] => {
      const crime = byId.get(before.linked_crime_id ?? before.crime_id);
      if (!crime) return [];
      const journey = before.linked_crime_id ? foldJourney([...(own.get(before.crime_id) ?? []), ...crime.facts]) : crime.journey;
      return [{ before, after: stateOf(crime, before, journey), journey }];
    });
    for (const { crimeId, victimId } of filed) {
      const crime = byId.get(crimeId);
      if (!crime || has.has(`${crimeId} ${victimId}`)) continue;
      has.add(`${crimeId} ${victimId}`);
      moved.push({ before: null, after: stateOf(crime, begun(crime, victimId), crime.journey), journey: crime.journey });
    }
    return moved;
  }

  private async known(crimes: CrimeRecord[]): Promise<CaseState[]> {
    if (crimes.length === 0) return [];
    const columns = 'id, victim_id, crime_id, linked_crime_id, crime_reference, crime_type, locality, month, stage, latest_outcome, outcome_month, updates, restricted';
    const ids = crimes.map(({ id }) => id);
    return this.database.query<CaseState>(
      `select ${columns} from victim_case where id in (
         select id from victim_case where crime_id = any($1::uuid[]) union select id from victim_case where linked_crime_id = any($1::uuid[]))
       order by id for update`,
      [ids],
    );
  }

  private ownFacts(linked: CaseState[]): Promise<Map<string, StoredFact[]>> {
    return linked.length ? readFacts(this.database, linked.map(({ crime_id }) => crime_id)) : Promise.resolve(new Map());
  }

  async save(moved: MovedCase[]): Promise<void> {
    await this.insert(moved.filter(({ before }) => !before).map(({ after }) => after));
    await this.update(moved.filter(({ before, after }) => before && JSON.stringify(before) !== JSON.stringify(after)).map(({ after }) => after));
    await this.restrict(moved.filter(({ before, after }) => after.restricted && !before?.restricted).map(({ after }) => after.victim_id));
  }

  /** A victim of a restricted crime is restricted with it. */
  private async restrict(victimIds: string[]): Promise<void> {
    if (victimIds.length === 0) return;
    await this.database.query('update victim set restricted = true where id = any($1::uuid[]) and not restricted', [victimIds]);
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
      `update victim_case c set crime_reference = n.crime_reference, crime_type = n.crime_type, locality = n.locality, month = n.month, stage = n.stage,
         latest_outcome = n.latest_outcome, outcome_month = n.outcome_month, updates = n.updates, restricted = c.restricted or n.restricted,
         changed_at = now(), version = c.version + 1
       from jsonb_populate_recordset(null::victim_case, $1) n where c.id = n.id`,
      [JSON.stringify(cases)],
    );
  }
}

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** What people call a case by: VF- and eight letters and digits that are hard to mistake for each other. It says nothing of the person. */
export function caseReference(): string {
  const picked = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `VF-${picked.slice(0, 4)}-${picked.slice(4)}`;
}

function begun(crime: CrimeRecord, victimId: string): CaseState {
  return {
    id: v7(), victim_id: victimId, crime_id: crime.id, linked_crime_id: null, crime_reference: null, crime_type: null, locality: null, month: null,
    stage: null, latest_outcome: null, outcome_month: null, updates: crime.earlierUpdates, restricted: false,
  };
}

function stateOf(crime: CrimeRecord, before: CaseState, { stage, latestOutcome, outcomeMonth }: Journey): CaseState {
  const { crime_type, locality, occurred_from, reported_on, restricted } = crime.details;
  return {
    ...before,
    crime_reference: crime.reference,
    crime_type: crime_type ?? before.crime_type,
    locality: locality ?? before.locality,
    month: (occurred_from ?? reported_on)?.slice(0, 7) ?? before.month,
    stage,
    latest_outcome: latestOutcome,
    outcome_month: outcomeMonth,
    updates: before.updates + crime.addedUpdates,
    restricted: before.restricted || restricted,
  };
}
