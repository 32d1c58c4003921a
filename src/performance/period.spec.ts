import { periodOf } from './period';

const known = Array.from(
  { length: 30 },
  (_none, n) => `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
);

describe('the period of the counts', () => {
  it('is the last 12 months with data, unless others are asked for', () => {
    expect(periodOf(['', '2020-01', '2023-06', '2020-01'], undefined, undefined).months).toEqual([
      '2020-01',
      '2023-06',
    ]);
    expect(periodOf(known, undefined, undefined).months).toEqual(known.slice(-12));
  });

  it('goes from one month to another, both included', () => {
    expect(periodOf(known, '2021-11', '2022-01').months).toEqual(['2021-11', '2021-12', '2022-01']);
    expect(periodOf(known, '2023-05', undefined).months).toEqual(['2023-05', '2023-06']);
  });

  it('says what was expected', () => {
    expect(periodOf(known, '2021-13', 'May').problems.map(({ field }) => field)).toEqual(['from', 'to']);
    expect(periodOf(known, '2022-02', '2022-01').problems).toEqual([
      { field: 'to', expected: 'a month that is not before the first' },
    ]);
    expect(periodOf(known, '2021-01', '2023-06').problems).toEqual([
      { field: 'to', expected: 'a period of at most 24 months' },
    ]);
  });
});
