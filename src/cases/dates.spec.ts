import { isBirthday, isDay, isPastDayOrMonth } from './dates';

describe('a date that somebody typed', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-9', false],
    ['2024-13-01', false],
    ['9 March 2024', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it.each([
    ['1985-03-27', true],
    ['2999-01-01', false],
    ['1850-01-01', false],
    ['1985-03', false],
    [null, false],
    [19850327, false],
  ])('%s can be a date of birth: %s', (value, is) => {
    expect(isBirthday(value)).toBe(is);
  });

  it.each([
    ['2024-03', true],
    ['2024-03-09', true],
    ['2024-3', false],
    ['2024-02-30', false],
    ['2999-01', false],
    ['1899-12-31', false],
    [undefined, false],
  ])('%s can be when it happened: %s', (value, is) => {
    expect(isPastDayOrMonth(value)).toBe(is);
  });
});
