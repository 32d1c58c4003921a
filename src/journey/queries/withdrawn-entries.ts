import type { Fact } from '../fact';
import type { Journey, JourneyEntry } from '../fold';

/**
 * What its source took back and nothing replaced: no longer part of the journey, but somebody may have been told of it, so the timeline
 * still shows it. One entry a fact, from the newest statement that took it back.
 */
export function withdrawnEntries(facts: readonly Fact[], journey: Journey): JourneyEntry[] {
  const standing = new Set(journey.entries.map(({ source, factKey }) => `${source}\n${factKey}`));
  const taken = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.source}\n${fact.key}`;
    if (!fact.withdrawn || standing.has(key)) continue;
    const known = taken.get(key);
    if (!known || fact.version > known.version || (fact.version === known.version && fact.messageId > known.messageId))
      taken.set(key, fact);
  }
  const labels = new Map(journey.strands.map(({ suspect, label }) => [suspect, label]));
  return [...taken.values()].map(({ key, messageId, source, happenedAt, precision, kind, code, suspect }) => ({
    factKey: key,
    messageId,
    source,
    happenedAt,
    precision,
    kind,
    code,
    strand: (suspect !== null && labels.get(suspect)) || 'crime',
    stageAfter: journey.stage,
    effect: 'noted' as const,
  }));
}
