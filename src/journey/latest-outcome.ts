import { londonMonth } from './london-month';
import type { StandingFact } from './standing-facts';

export interface LatestOutcome {
  /** The published string or Home Office label; null when no outcome is known. */
  latestOutcome: string | null;
  /** 'YYYY-MM', London; null when no outcome is known. */
  outcomeMonth: string | null;
}

/**
 * What was published last, by date and rank, whether or not the transition table let it move the journey. An
 * 'unavailable' string only when nothing else is known. `standing` is in the order of happening.
 */
export function latestOutcome(standing: readonly StandingFact[]): LatestOutcome {
  let latest: StandingFact | null = null;
  for (const known of standing) {
    if (known.outcome && (known.informative || !latest?.informative)) latest = known;
  }
  if (!latest?.outcome) return { latestOutcome: null, outcomeMonth: null };
  return { latestOutcome: latest.outcome.label, outcomeMonth: londonMonth(latest.fact.happenedAt) };
}
