import type { Fact, FactKind } from './fact';
import { outcomeOf } from './outcome';

/**
 * Facts of equal date run in the order in which justice does, never in the order of their arrival: the lower rank comes
 * first. Hundreds are steps of the journey: below 100 the report, 300 investigation, 400 to 800 suspects, 820 to 860 how
 * an investigation closes (after everything that it did that day), 950 to 1400 court, 1450 to 1510 its result, 1600 and
 * up the sentence. Outcomes have theirs in published-outcomes.ts and home-office-outcomes.ts, on this same scale.
 * The order is our design; no source publishes one.
 */
const KIND_RANK: Readonly<Record<FactKind, number>> = {
  'self-reported': 10,
  recorded: 20,
  'street-status': 25, // empty or unknown
  outcome: 26, // unknown
  'suspect-identified': 400,
  arrested: 500,
  interviewed: 600,
  'released-under-investigation': 700,
  bailed: 750,
  'bail-changed': 760,
  'released-no-further-action': 790,
  'cps-decision': 800,
  charged: 1002,
  'first-hearing': 1100,
  'sent-to-crown-court': 1201,
  plea: 1300,
  'trial-listed': 1400,
  discontinued: 1451,
  verdict: 1500,
  sentenced: 1620,
  'order-made': 1650,
  'order-varied': 1655,
  'sentence-started': 1700,
  'released-from-prison': 1800,
  recalled: 1810,
  'licence-ended': 1900,
  'sentence-completed': 1910,
  appeal: 1690,
  'order-expiring': 1950,
};

/** Where the code changes the order: '<kind> <code>'. */
const CODE_RANK: ReadonlyMap<string, number> = new Map([
  ['cps-decision charge', 805],
  ['cps-decision no-charge', 815],
  ['plea guilty', 1310],
  ['verdict not-guilty', 1510],
  ['appeal dismissed', 1692],
  ['appeal abandoned', 1693],
  ['appeal allowed', 1694],
]);

/** The rank of a fact by its kind and code: total, and the same whatever else is known. */
export function rankOf(fact: Pick<Fact, 'kind' | 'code'>): number {
  const { kind, code } = fact;
  if (kind === 'outcome' || kind === 'street-status') return outcomeOf(fact)?.rank ?? KIND_RANK[kind];
  return (code !== null && CODE_RANK.get(`${kind} ${code}`)) || KIND_RANK[kind];
}
