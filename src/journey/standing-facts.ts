import type { Fact } from './fact';
import { outcomeOf, type Outcome } from './outcome';
import { rankOf } from './rank';

/** A fact that stands, with what its order and its effect depend on. */
export interface StandingFact {
  fact: Fact;
  rank: number;
  outcome: Outcome | null;
  /** false for an empty status and for the 'unavailable' strings: they never replace anything. */
  informative: boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By when it happened, then rank, then message id; source and key settle what one message states twice. */
const byHappening = (a: StandingFact, b: StandingFact): number =>
  byText(a.fact.happenedAt, b.fact.happenedAt) ||
  a.rank - b.rank ||
  byText(a.fact.messageId, b.fact.messageId) ||
  byText(a.fact.source, b.fact.source) ||
  byText(a.fact.key, b.fact.key);

function weighed(fact: Fact): StandingFact {
  const outcome = outcomeOf(fact);
  const informative = outcome ? outcome.informative : fact.kind !== 'street-status' && fact.kind !== 'outcome';
  return { fact, rank: rankOf(fact), outcome, informative };
}

const weight = (known: StandingFact): number => (known.informative ? 2 : known.outcome ? 1 : 0);

/** Of two statements of one fact: what says something beats what does not, then version, rank, message id. */
function replaces(later: StandingFact, earlier: StandingFact): boolean {
  const order =
    weight(later) - weight(earlier) ||
    later.fact.version - earlier.fact.version ||
    later.rank - earlier.rank ||
    byText(later.fact.messageId, earlier.fact.messageId) ||
    byText(later.fact.happenedAt, earlier.fact.happenedAt) ||
    byText(later.fact.code ?? '', earlier.fact.code ?? '');
  return order > 0;
}

const keyOf = (fact: Fact): string => `${fact.source}\n${fact.key}`;

/** Per fact, the highest version that its source took back. */
function withdrawals(facts: readonly Fact[]): ReadonlyMap<string, number> | null {
  let found: Map<string, number> | null = null;
  for (const fact of facts) {
    if (!fact.withdrawn) continue;
    found ??= new Map();
    found.set(keyOf(fact), Math.max(fact.version, found.get(keyOf(fact)) ?? -Infinity));
  }
  return found;
}

function newest(facts: readonly Fact[]): StandingFact[] {
  if (facts.length === 1 && facts[0] && !facts[0].withdrawn) return [weighed(facts[0])];
  const withdrawn = withdrawals(facts);
  const standing = new Map<string, StandingFact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (withdrawn && fact.version <= (withdrawn.get(key) ?? -Infinity)) continue;
    const known = weighed(fact);
    const earlier = standing.get(key);
    if (!earlier || replaces(known, earlier)) standing.set(key, known);
  }
  return [...standing.values()];
}

/**
 * The facts that stand, in the order in which they happened. Per source and key the highest version stands; a version
 * that was taken back falls with every earlier one. An undated street status counts only while no dated outcome is known.
 */
export function standingFacts(facts: readonly Fact[]): StandingFact[] {
  const standing = newest(facts);
  if (standing.length < 2) return standing;
  const dated = standing.some(({ fact, informative }) => fact.kind === 'outcome' && informative);
  const counting = dated ? standing.filter(({ fact }) => fact.kind !== 'street-status') : standing;
  return counting.sort(byHappening);
}
