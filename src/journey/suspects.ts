import type { StandingFact } from './standing-facts';

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * Suspect id -> number from 1, by when each first appears, then rank, then id. The same facts give the same numbers
 * whatever order they arrived in. `standing` is in the order of happening.
 */
export function suspectNumbers(standing: readonly StandingFact[]): ReadonlyMap<string, number> {
  const first = new Map<string, StandingFact>();
  for (const known of standing) {
    const { suspect } = known.fact;
    if (suspect !== null && !first.has(suspect)) first.set(suspect, known);
  }
  if (first.size === 0) return NONE;
  const inOrder = [...first].sort(
    ([idA, a], [idB, b]) =>
      (a.fact.happenedAt < b.fact.happenedAt ? -1 : a.fact.happenedAt > b.fact.happenedAt ? 1 : 0) ||
      a.rank - b.rank ||
      (idA < idB ? -1 : 1),
  );
  return new Map(inOrder.map(([id], index) => [id, index + 1]));
}
