import type { Fact, FactKind, Precision } from './fact';
import { latestOutcome } from './latest-outcome';
import { standingFacts, type StandingFact } from './standing-facts';
import { stage, type StageCode } from './stages';
import type { Step, Strand } from './strand';
import { applyFact, byNumber, caseStage, newStrands } from './strands';
import type { Effect } from './transitions';

/** One fact on the timeline, and what it did. */
export interface JourneyEntry {
  factKey: string;
  messageId: string;
  source: string;
  /** ISO instant in UTC. */
  happenedAt: string;
  precision: Precision;
  kind: FactKind;
  code: string | null;
  /** Label of the strand that it belongs to. */
  strand: string;
  /** Where that strand stands after it. */
  stageAfter: StageCode;
  effect: Effect;
  /** Only when it was refused: why, in plain words. */
  reason?: string;
}

export interface JourneyStrand {
  /** 'crime' for the crime as a whole, else 'suspect 1', 'suspect 2' … by when each first appears. */
  label: string;
  suspect: string | null;
  stage: StageCode;
  ended: boolean;
}

/** Where a case is in the justice system, and how it got there. */
export interface Journey {
  /** The furthest strand still live, else the furthest ended; 'reported' when nothing is known. */
  stage: StageCode;
  /** The published string, or the Home Office label, of what was published last; null when none is known. */
  latestOutcome: string | null;
  /** 'YYYY-MM', London. */
  outcomeMonth: string | null;
  /** The crime as a whole first, then the suspects by number. */
  strands: JourneyStrand[];
  /** In the order in which they happened. */
  entries: JourneyEntry[];
  /** The entries that the transition table refused: each needs a person. */
  refused: JourneyEntry[];
}

function entryOf({ fact }: StandingFact, strand: Strand, { effect, reason }: Step): JourneyEntry {
  const entry: JourneyEntry = {
    factKey: fact.key,
    messageId: fact.messageId,
    source: fact.source,
    happenedAt: fact.happenedAt,
    precision: fact.precision,
    kind: fact.kind,
    code: fact.code,
    strand: strand.label,
    stageAfter: strand.stage,
    effect,
  };
  if (reason !== null) entry.reason = reason;
  return entry;
}

const shown = ({ label, suspect, stage: code }: Strand): JourneyStrand => ({
  label,
  suspect,
  stage: code,
  ended: stage(code).ended,
});

/** Whether the fact says more than that a crime was reported. */
const tellsMore = ({ fact, informative }: StandingFact): boolean =>
  informative && fact.kind !== 'recorded' && fact.kind !== 'self-reported';

/**
 * The journey that the facts of one crime tell: pure, and the same for the same facts in any order, however often each
 * is repeated. Facts are those of one crime; a withdrawn or superseded one leaves no trace; nothing makes it throw.
 */
export function foldJourney(facts: readonly Fact[]): Journey {
  const standing = standingFacts(facts);
  const strands = newStrands(standing);
  const nothingElse = !standing.some(tellsMore);
  const entries: JourneyEntry[] = [];
  const refused: JourneyEntry[] = [];
  for (const known of standing) {
    const { strand, step } = applyFact(strands, known, nothingElse);
    const entry = entryOf(known, strand, step);
    entries.push(entry);
    if (step.effect === 'refused') refused.push(entry);
  }
  return {
    stage: caseStage(strands),
    ...latestOutcome(standing),
    strands: [shown(strands.crime), ...byNumber(strands).map(shown)],
    entries,
    refused,
  };
}
