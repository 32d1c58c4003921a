import { DateTime } from 'luxon';

/** 'Good morning, Amira': by the hour in London, with the first word of the name. */
export function greeting(name: string, now: Date): string {
  const { hour } = DateTime.fromJSDate(now, { zone: 'Europe/London' });
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return `Good ${part}, ${name.trim().split(/\s+/)[0] ?? ''}`;
}
