import type { StandingFact } from './standing-facts';
import { stageOfFact } from './stage-of-fact';
import { isChargedOrBeyond, stage, type StageCode } from './stages';
import { apply, MOVED, newStrand, refusal, type Step, type Strand } from './strand';
import { suspectNumbers } from './suspects';
import { effectOf } from './transitions';

/** The crime as a whole and its suspects, while a journey is being folded. */
export interface Strands {
  crime: Strand;
  /** By suspect id. */
  suspects: Map<string, Strand>;
  /** How far suspects' own facts have brought the case since the crime was last under investigation as a whole. */
  reached: number;
  numbers: ReadonlyMap<string, number>;
}

export const newStrands = (standing: readonly StandingFact[]): Strands => ({
  crime: newStrand('crime', null, 'reported'),
  suspects: new Map(),
  reached: 0,
  numbers: suspectNumbers(standing),
});

/** The suspects' strands, suspect 1 first. */
export const byNumber = ({ suspects, numbers }: Strands): Strand[] =>
  suspects.size === 0 ? [] : Array.from(numbers.keys()).flatMap((id) => suspects.get(id) ?? []);

const isClosure = (to: StageCode | null): to is StageCode =>
  to !== null && stage(to).ended && stage(to).position < stage('charged').position;

/** A suspect begins where the investigation of the crime stands; a charge of somebody is not a charge of this suspect. */
function suspectStrand(strands: Strands, suspect: string): Strand {
  const known = strands.suspects.get(suspect);
  if (known) return known;
  const { stage: lent } = strands.crime;
  const label = `suspect ${strands.numbers.get(suspect)}`;
  const strand = newStrand(label, suspect, isChargedOrBeyond(lent) ? 'under-investigation' : lent);
  strands.suspects.set(suspect, strand);
  return strand;
}

/** When the crime's investigation closes, it closes for every suspect who is still in it. */
function closeSuspects(strands: Strands, to: StageCode): boolean {
  const forSuspect = to === 'no-suspect-identified' ? 'no-further-action' : to;
  let closed = false;
  for (const strand of strands.suspects.values()) {
    if (stage(strand.stage).ended || effectOf(strand.stage, forSuspect) !== 'moved') continue;
    strand.stage = forSuspect;
    closed = true;
  }
  return closed;
}

function applyToCrime(strands: Strands, known: StandingFact, nothingElse: boolean): Step {
  const { crime, suspects } = strands;
  const to = stageOfFact(known, crime);
  const closure = isClosure(to);
  if (closure) for (const strand of suspects.values()) if (strand.charged) return refusal(strand.stage, to);
  const step = apply(crime, known, crime.stage, nothingElse);
  if (step.effect === 'refused') return step;
  if (closure && closeSuspects(strands, to)) return MOVED;
  if (step.effect === 'moved' && !isChargedOrBeyond(crime.stage) && !stage(crime.stage).ended) strands.reached = 0;
  return step;
}

/** Applies the next fact, in order of happening, to the strand it belongs to. */
export function applyFact(strands: Strands, known: StandingFact, nothingElse: boolean): { strand: Strand; step: Step } {
  const { suspect } = known.fact;
  if (suspect === null) return { strand: strands.crime, step: applyToCrime(strands, known, nothingElse) };
  const strand = suspectStrand(strands, suspect);
  const step = apply(strand, known, strands.crime.stage, nothingElse);
  if (step.effect === 'moved') strands.reached = Math.max(strands.reached, stage(strand.stage).position);
  return { strand, step };
}

/**
 * The case's stage: the furthest strand still live, else the furthest ended. The crime as a whole counts until a suspect
 * has got at least as far, so that an outcome told once for the crime does not outlive the suspect whom it was about.
 */
export function caseStage({ crime, suspects, reached }: Strands): StageCode {
  let best: StageCode | null = suspects.size === 0 || stage(crime.stage).position > reached ? crime.stage : null;
  for (const { stage: code } of suspects.values()) {
    if (best === null) best = code;
    else if (stage(best).ended !== stage(code).ended) best = stage(best).ended ? code : best;
    else if (stage(code).position > stage(best).position) best = code;
  }
  return best ?? crime.stage;
}
