import { day, dayAndTime, month, time, when } from './moment';

describe('dates in words', () => {
  it('says what is known and no more', () => {
    const at = '2023-03-14T15:05:00Z';
    expect(when({ at, precision: 'month' })).toBe('March 2023');
    expect(when({ at, precision: 'day' })).toBe('14 March 2023');
    expect(when({ at, precision: 'time' })).toBe('14 March 2023 at 3:05pm');
  });

  it('reads the clock in London, summer time included', () => {
    expect(dayAndTime('2023-06-30T23:30:00Z')).toBe('1 July 2023 at 12:30am');
    expect(month('2023-05-31T23:00:00Z')).toBe('June 2023');
  });

  it('says midday and midnight in words', () => {
    expect(time('2023-01-05T12:00:00Z')).toBe('midday');
    expect(time('2023-01-05T00:00:00Z')).toBe('midnight');
  });

  it('refuses what is not a date', () => {
    expect(() => day('14/03/2023')).toThrow('Expected an ISO 8601 date');
  });
});
