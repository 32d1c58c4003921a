import type { Moment } from '../../platform/web/moment';

/** A date that is as precise as it is written: YYYY-MM, YYYY-MM-DD or an instant. Null stays null. */
export function momentOf(date: string | null): Moment | null {
  if (date === null) return null;
  return { at: date, precision: date.length === 7 ? 'month' : date.length === 10 ? 'day' : 'time' };
}
