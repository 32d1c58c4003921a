import { DateTime } from 'luxon';
import type { PartialDate } from './crime-update.types';

export type Precision = 'month' | 'day' | 'time';

const DAY_MS = 86_400_000;
const KEPT = 20_000;
const midnights = new Map<string, number>();

/** How exactly a contract date is known, from its shape. */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 7 ? 'month' : date.length === 10 ? 'day' : 'time';
}

/** First instant of a contract date in milliseconds: of its month or day in Europe/London, or the instant itself. */
export function startOf(date: PartialDate): number {
  if (date.length > 10) return Date.parse(date);
  return midnightOf(date.length === 7 ? `${date}-01` : date);
}

/** Last instant that a contract date can mean, in milliseconds. */
export function endOf(date: PartialDate): number {
  if (date.length > 10) return Date.parse(date);
  if (date.length === 10) return midnightOf(nextDay(date)) - 1;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return midnightOf(next) - 1;
}

/** startOf as an ISO instant in UTC, for example 2022-05-31T23:00:00.000Z for the month 2022-06. */
export function instantOf(date: PartialDate): string {
  return new Date(startOf(date)).toISOString();
}

/** The calendar day in Europe/London, YYYY-MM-DD: of a month its first, of an instant the day it falls on there. */
export function dayOf(date: PartialDate): string {
  if (date.length === 7) return `${date}-01`;
  if (date.length === 10) return date;
  return DateTime.fromMillis(Date.parse(date), { zone: 'Europe/London' }).toFormat('yyyy-MM-dd');
}

/** Whether the calendar has the day: 2023-02-30 has the right shape and does not exist. */
export function isRealDate(date: PartialDate): boolean {
  if (date.length === 7) return true;
  const day = date.slice(0, 10);
  const parsed = Date.parse(day);
  if (Number.isNaN(parsed) || new Date(parsed).getUTCDate() !== Number(day.slice(8))) return false;
  return date.length === 10 || !Number.isNaN(Date.parse(date));
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function midnightOf(day: string): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const midnight = DateTime.fromISO(day, { zone: 'Europe/London' }).toMillis();
  if (midnights.size >= KEPT) midnights.clear();
  midnights.set(day, midnight);
  return midnight;
}
