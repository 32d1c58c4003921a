import { DateTime } from 'luxon';

/** The day it is in Europe/London. */
export interface Today {
  /** YYYY-MM-DD. */
  day: string;
  /** YYYY-MM. */
  month: string;
  /** Its last instant, in milliseconds. */
  end: number;
}

const HOUR = 3_600_000;
let hourKept = Number.NaN;
let kept: Today;

/** The day in Europe/London at `now`; worked out once an hour, because London's days begin on whole UTC hours. */
export function londonToday(now: Date): Today {
  const hour = Math.floor(now.getTime() / HOUR);
  if (hour !== hourKept) {
    const local = DateTime.fromJSDate(now, { zone: 'Europe/London' });
    const day = local.toISODate();
    if (!day) throw new Error('The clock gives no date.');
    kept = { day, month: day.slice(0, 7), end: local.endOf('day').toMillis() };
    hourKept = hour;
  }
  return kept;
}
