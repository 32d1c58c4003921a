import { DateTime } from 'luxon';

/** An instant with how much of it is known. `at` is an ISO instant. */
export interface Moment {
  at: string;
  precision: 'month' | 'day' | 'time';
}

const london = (iso: string): DateTime => {
  const read = DateTime.fromISO(iso, { zone: 'Europe/London', locale: 'en-GB' });
  if (!read.isValid) throw new RangeError(`Expected an ISO 8601 date or instant, got "${iso}".`);
  return read;
};

/** '14 March 2023' in London time; throws RangeError for anything but an ISO date. */
export const day = (iso: string): string => london(iso).toFormat('d LLLL yyyy');

/** 'March 2023' in London time. */
export const month = (iso: string): string => london(iso).toFormat('LLLL yyyy');

/** '3:05pm' in London time; 'midnight' and 'midday' in words. */
export function time(iso: string): string {
  const at = london(iso);
  if (at.minute === 0 && at.hour === 0) return 'midnight';
  if (at.minute === 0 && at.hour === 12) return 'midday';
  return at.toFormat('h:mma').replace(/\s/g, '').toLowerCase();
}

/** '14 March 2023 at 3:05pm' in London time. */
export const dayAndTime = (iso: string): string => `${day(iso)} at ${time(iso)}`;

/** A moment in as many words as are known: 'March 2023', '14 March 2023' or '14 March 2023 at 3:05pm'. */
export function when(moment: Moment): string {
  if (moment.precision === 'month') return month(moment.at);
  return moment.precision === 'day' ? day(moment.at) : dayAndTime(moment.at);
}
