import type { StandingFact } from './standing-facts';
import { stageOfFact, type Remembered } from './stage-of-fact';
import { isChargedOrBeyond, stage, type StageCode } from './stages';
import { effectOf, type Effect } from './transitions';

/** One line of a journey while it is being folded: the crime as a whole, or one suspect. */
export interface Strand extends Remembered {
  /** 'crime', 'suspect 1', 'suspect 2' … */
  label: string;
  suspect: string | null;
  stage: StageCode;
  /** A fact of its own has moved it, so its stage is no longer lent by the crime. */
  moved: boolean;
  charged: boolean;
}

/** What a fact did. `reason` is null unless it was refused. */
export interface Step {
  effect: Effect;
  reason: string | null;
}

const NOTED: Step = { effect: 'noted', reason: null };
export const MOVED: Step = { effect: 'moved', reason: null };

/** A strand that nothing of its own has happened to yet. */
export const newStrand = (label: string, suspect: string | null, at: StageCode): Strand => ({
  label,
  suspect,
  stage: at,
  moved: false,
  charged: false,
  sentence: null,
  beforeAppeal: null,
});

/** Plain words for the person who has to look at a refusal. */
export const refusal = (from: StageCode, to: StageCode): Step => ({
  effect: 'refused',
  reason: `"${stage(to).name}" cannot follow "${stage(from).name}". Ask the source which of the two is right.`,
});

function move(strand: Strand, to: StageCode): Step {
  if (to === 'appeal') strand.beforeAppeal = strand.stage;
  strand.stage = to;
  strand.moved = true;
  strand.charged ||= isChargedOrBeyond(to);
  return MOVED;
}

/**
 * Applies one fact to its strand by the transition table. `lent` is where the crime as a whole stands: a suspect's first
 * fact that makes no sense without it (a recall after a closed case was published as sentenced) starts from there.
 * `nothingElse`: no more is known than 'unavailable' strings, so they may move; otherwise they are only noted.
 */
export function apply(strand: Strand, known: StandingFact, lent: StageCode, nothingElse: boolean): Step {
  const to = stageOfFact(known, strand);
  if (to === null || (known.outcome && !known.informative && !nothingElse)) return NOTED;
  let effect = effectOf(strand.stage, to);
  if (effect === 'refused' && !strand.moved) effect = effectOf(lent, to);
  if (effect === 'refused') return known.informative ? refusal(strand.stage, to) : NOTED;
  if (known.fact.kind === 'sentenced') strand.sentence = known.fact.code;
  return effect === 'moved' || (to === strand.stage && !strand.moved) ? move(strand, to) : NOTED;
}
