import fc from 'fast-check';
import { deliveries, histories } from '../../test/support/facts';
import { foldJourney } from './fold';
import { stage } from './stages';

const RUNS = { numRuns: 2_000 };
const delivered = histories.chain((history) => fc.tuple(fc.constant(history), deliveries(history)));

describe('any journey', () => {
  it('is the same whatever order its facts arrive in, and however often', () => {
    fc.assert(
      fc.property(delivered, ([history, arrived]) => {
        expect(foldJourney(arrived)).toEqual(foldJourney(history));
      }),
      RUNS,
    );
  });

  it('leaves the facts that it is given as they were', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const before = JSON.stringify(history);
        foldJourney(history);
        expect(JSON.stringify(history)).toBe(before);
      }),
    );
  });

  it('is not changed by what was superseded or taken back', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const fact = history[pick % Math.max(history.length, 1)];
        if (!fact) return;
        const isThat = ({ source, key }: typeof fact): boolean => source === fact.source && key === fact.key;
        const without = foldJourney(history.filter((other) => !isThat(other)));
        const takenBack = { ...fact, version: 9, withdrawn: true, messageId: 'the last' };
        expect(foldJourney([...history, takenBack])).toEqual(without);
        const corrected = {
          ...fact,
          kind: 'recorded' as const,
          code: null,
          version: 10,
          messageId: 'the very last',
          withdrawn: false,
        };
        const alone = foldJourney([...history.filter((other) => !isThat(other)), corrected]);
        expect(foldJourney([corrected, ...history])).toEqual(alone);
      }),
      RUNS,
    );
  });

  it('runs in the order of time, says of each refusal why, and stands at the furthest live strand', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const journey = foldJourney(history);
        const dates = journey.entries.map(({ happenedAt }) => happenedAt);
        expect(dates).toEqual([...dates].sort());
        expect(journey.refused).toEqual(journey.entries.filter(({ effect }) => effect === 'refused'));
        expect(journey.refused.filter(({ reason }) => !reason)).toEqual([]);
        expect(new Set(journey.strands.map(({ label }) => label)).size).toBe(journey.strands.length);
        const live = journey.strands.filter(({ suspect, ended }) => suspect !== null && !ended);
        if (live.length === 0) return;
        expect(stage(journey.stage).ended).toBe(false);
        const furthest = Math.max(...live.map((strand) => stage(strand.stage).position));
        expect(stage(journey.stage).position).toBeGreaterThanOrEqual(furthest);
      }),
      RUNS,
    );
  });

  it('shows an outcome exactly when one stands', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { latestOutcome, outcomeMonth, entries } = foldJourney(history);
        const outcomes = entries.filter(
          ({ kind, code }) => code !== null && (kind === 'outcome' || kind === 'street-status'),
        );
        expect([latestOutcome !== null, outcomeMonth !== null]).toEqual([outcomes.length > 0, outcomes.length > 0]);
      }),
    );
  });
});
