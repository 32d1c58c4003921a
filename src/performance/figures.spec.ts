import fc from 'fast-check';
import { FEWER_THAN_5 } from '../platform/web/bar-chart';
import { type Figure, rangeOf, shownCount, shownTotal } from './figures';

/** Every row of counts that would look the same, by brute force. */
function* sameFigures(figures: Figure[]): Generator<number[]> {
  const [first, ...rest] = figures;
  if (first === undefined) return yield [];
  const { least, most } = rangeOf(first);
  for (const others of sameFigures(rest)) for (let n = least; n <= most; n += 1) yield [n, ...others];
}

/** For each count of a row: which values it could have, for somebody who sees the figures and the total. */
function possible(counts: number[]): Set<number>[] {
  const seen = counts.map(shownCount);
  const total = shownTotal(counts);
  const values = counts.map(() => new Set<number>());
  for (const row of sameFigures(seen)) if (shownTotal(row) === total) row.forEach((n, place) => values[place]?.add(n));
  return values;
}

const hidden = (n: number): boolean => shownCount(n) === FEWER_THAN_5;

describe('a count as it is shown', () => {
  it.each([
    [0, 0],
    [1, FEWER_THAN_5],
    [4, FEWER_THAN_5],
    [5, 5],
    [7, 5],
    [8, 10],
    [1_203, 1_205],
    [-1, 0],
  ])('%i becomes %s', (n, figure) => expect(shownCount(n)).toBe(figure));

  it('stands for the counts that it says', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (n) => {
        const { least, most } = rangeOf(shownCount(n));
        return least <= n && n <= most && shownCount(least) === shownCount(n) && shownCount(most) === shownCount(n);
      }),
    );
  });
});

describe('the total of a row', () => {
  it('is the nearest 5 where that gives nothing away', () => {
    expect(shownTotal([12, 33, 3])).toBe(50);
    expect(shownTotal([0, 0, 3])).toBe(FEWER_THAN_5);
    expect(shownTotal([])).toBe(0);
  });

  it.each([[[4, 4]], [[1, 1, 1, 1]], [[1, 1, 1, 1, 1, 1, 1]], [[4, 4, 4, 4, 4, 4, 4]], [[12, 4, 4, 4, 4]]])(
    'does not give away %j, which the nearest 5 would',
    (counts) => {
      const naive = [...sameFigures(counts.map(shownCount))].filter(
        (row) => shownCount(row.reduce((a, b) => a + b)) === shownCount(counts.reduce((a, b) => a + b)),
      );
      expect(naive).toHaveLength(1);
      possible(counts).forEach((values) => expect(values.size).toBeGreaterThan(1));
    },
  );

  it('never lets a small count be worked out from the figures beside it', () => {
    const count = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.nat(16) },
    );
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 6 }), (counts) =>
        possible(counts).every((values, place) => !hidden(counts[place] ?? 0) || values.size > 1),
      ),
      { numRuns: 400 },
    );
  });

  it('is never more than 3 from the truth, unless hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (counts) => {
        const total = shownTotal(counts);
        return total === FEWER_THAN_5 || Math.abs(total - counts.reduce((a, b) => a + b, 0)) <= 3;
      }),
    );
  });
});
