import type { Fact } from './fact';
import { HOME_OFFICE_OUTCOMES } from './home-office-outcomes';
import { PUBLISHED_OUTCOMES } from './published-outcomes';
import type { StageCode } from './stages';

/** An outcome in either vocabulary: what a journey needs of it. */
export interface Outcome {
  /** The published string as it was published, or the Home Office label. */
  label: string;
  stage: StageCode;
  rank: number;
  informative: boolean;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ...Array.from(PUBLISHED_OUTCOMES, ([label, { stage, rank, informative }]): [string, Outcome] => [
    label,
    { label, stage, rank, informative },
  ]),
  ...Array.from(HOME_OFFICE_OUTCOMES, ([type, { label, stage, rank }]): [string, Outcome] => [
    type,
    { label, stage, rank, informative: true },
  ]),
]);

/**
 * The outcome that a fact of kind 'outcome' or 'street-status' states; null for every other fact, for an empty status
 * and for a code that is not known (the door quarantines those, so it does not guess here).
 */
export function outcomeOf(fact: Pick<Fact, 'kind' | 'code'>): Outcome | null {
  if (fact.code === null || (fact.kind !== 'outcome' && fact.kind !== 'street-status')) return null;
  return OUTCOMES.get(fact.code) ?? null;
}
