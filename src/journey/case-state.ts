import type { CrimeRecord } from './crime-record';
import type { Journey } from './fold';

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

export const caseColumns =
  'id, victim_id, crime_id, linked_crime_id, crime_reference, crime_type, locality, month, stage, latest_outcome, outcome_month, updates, restricted';

/** A case before and after a batch, with the journey that its facts now tell. */
export interface MovedCase {
  before: CaseState | null;
  after: CaseState;
  journey: Journey;
}

/** The case as it is when it follows this crime and its journey is this one. What the crime does not state stays as the victim told it. */
export function stateOf(
  crime: CrimeRecord,
  before: CaseState,
  { stage, latestOutcome, outcomeMonth }: Journey,
): CaseState {
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
