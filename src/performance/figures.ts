import { FEWER_THAN_5 } from '../platform/web/bar-chart';

/** A count as it may be shown: 0, 'fewer than 5' for 1 to 4, else rounded to the nearest 5. */
export type Figure = number | typeof FEWER_THAN_5;

const toNearest5 = (n: number): number => Math.round(n / 5) * 5;

/** How a count of people is shown: statistical disclosure control as the Ministry of Defence publishes it (0 kept, 1 to 4 hidden, the rest to 5). */
export function shownCount(n: number): Figure {
  if (n <= 0) return 0;
  return n < 5 ? FEWER_THAN_5 : toNearest5(n);
}

/** Which counts a figure can stand for, least and greatest. */
export function rangeOf(figure: Figure): { least: number; most: number } {
  if (figure === FEWER_THAN_5) return { least: 1, most: 4 };
  return figure === 0 ? { least: 0, most: 0 } : { least: Math.max(5, figure - 2), most: figure + 2 };
}

/**
 * How the total of a row is shown beside its counts. Rounding alone would give some away: two hidden counts with a total of 10 are both 4.
 * So where the true total is the least or the greatest that the row's figures allow, the next one takes its place before rounding. Every
 * hidden count then has at least two values that fit all that is shown; the total is off by 3 at most.
 */
export function shownTotal(counts: readonly number[]): Figure {
  const total = counts.reduce((sum, n) => sum + Math.max(0, n), 0);
  const ranges = counts.map((n) => rangeOf(shownCount(n))).filter(({ most }) => most > 0);
  if (ranges.length < 2) return shownCount(total);
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const most = ranges.reduce((sum, range) => sum + range.most, 0);
  return shownCount(Math.min(Math.max(total, least + 1), most - 1));
}

/** A number to add up with, for a figure of which nothing more is known than what is shown. */
export const middleOf = (figure: Figure): number => (figure === FEWER_THAN_5 ? 2.5 : figure);
