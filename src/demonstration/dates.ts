import type { DateTime } from 'luxon';
import type { Day, PartialDate } from '../intake/contract/crime-update.types';
import type { Precision } from '../intake/contract/partial-date';

export const LONDON = 'Europe/London';

/** A calendar day, YYYY-MM-DD, of a moment in Europe/London. */
export const dayOf = (moment: DateTime): Day => moment.toFormat('yyyy-MM-dd');

/** A moment as an instant in UTC to the second, the contract's form of a time. */
export const instantText = (moment: DateTime): string => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");

/** A moment as exactly as a source knows it. */
export function asKnown(moment: DateTime, precision: Precision): PartialDate {
  if (precision === 'month') return moment.toFormat('yyyy-MM');
  return precision === 'day' ? dayOf(moment) : instantText(moment);
}
