import fc from 'fast-check';
import { FEWER_THAN_5 } from '../platform/web/bar-chart';
import { type Cell, countTable } from './count-table';
import { shownCount } from './figures';

const months = ['2023-01', '2023-02', '2023-03', '2023-04'];
const stages = ['recorded', 'charged', 'in-custody'];
const cells = (table: number[][]): Cell[] =>
  stages.flatMap((stage, row) => months.map((month, column) => ({ stage, month, n: table[row]?.[column] ?? 0 })));

/** All that can be asked for: every choice of months. */
const everyAnswer = (table: number[][]): string =>
  JSON.stringify(
    Array.from({ length: 2 ** months.length }, (_none, choice) =>
      countTable(
        cells(table),
        months.filter((_month, place) => choice & (1 << place)),
      ),
    ),
  );

/** The same table with another value in one hidden cell, and at most one other cell of its row changed with it. */
function* alternatives(table: number[][], row: number, column: number): Generator<number[][]> {
  for (let n = 1; n <= 4; n += 1) {
    if (n === table[row]?.[column]) continue;
    for (let other = 0; other < months.length; other += 1) {
      for (let by = -4; by <= 4; by += 1) {
        yield table.map((counts, r) =>
          r !== row
            ? counts
            : counts.map((count, c) => (c === column ? n : c === other ? Math.max(0, count + by) : count)),
        );
      }
    }
  }
}

describe('the table of counts', () => {
  it('shows months and totals, hidden and rounded', () => {
    const table = countTable(
      cells([
        [12, 0, 3, 1],
        [101, 99, 7, 0],
        [0, 0, 0, 0],
      ]),
      ['2023-01', '2023-03'],
    );
    expect(table.rows).toEqual([
      { stage: 'recorded', counts: [10, FEWER_THAN_5], total: 15 },
      { stage: 'charged', counts: [100, 5], total: 205 },
    ]);
    expect(table.total).toEqual({ counts: [110, 10], total: 220 });
  });

  it('counts a month that is not known in the total alone', () => {
    const table = countTable([...cells([[10, 10, 10, 10]]), { stage: 'recorded', month: '', n: 20 }], months);
    expect(table.rows).toEqual([{ stage: 'recorded', counts: [10, 10, 10, 10], total: 60 }]);
  });

  it('never lets a small count be worked out, whatever months are asked for and in how many questions', () => {
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.nat(14) },
    );
    const row = fc.array(count, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (table) => {
        const shown = everyAnswer(table);
        return table.every((counts, r) =>
          counts.every(
            (n, c) =>
              shownCount(n) !== FEWER_THAN_5 ||
              [...alternatives(table, r, c)].some((other) => everyAnswer(other) === shown),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
