import { DateTime } from 'luxon';
import type { FieldError, TypedDate } from '../../web/form';

/** What the filter of the audit page was set to, as typed and as understood. */
export interface AuditChoice {
  day: TypedDate;
  /** YYYY-MM-DD; null when no day was typed, or none that exists. */
  date: string | null;
  /** An account's id; '' for everyone. */
  person: string;
  refusedOnly: boolean;
  errors: FieldError[];
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads the filter from the address. What cannot be a day or an account is an error, with what was typed kept. */
export function choiceOf(query: Record<string, unknown>): AuditChoice {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim().slice(0, 40) : '');
  const day = { day: text('dayDay'), month: text('dayMonth'), year: text('dayYear') };
  const date = dateOf(day);
  const person = text('person');
  const errors: FieldError[] = [];
  if (date === 'none')
    errors.push({ field: 'dayDay', text: 'Enter a day that exists, like 27 3 2026, or leave all three boxes empty' });
  if (person && !uuid.test(person)) errors.push({ field: 'person', text: 'Choose a person from the list' });
  return {
    day,
    date: date === 'none' ? null : date,
    person: uuid.test(person) ? person : '',
    refusedOnly: text('refusedOnly') === 'yes',
    errors,
  };
}

function dateOf({ day, month, year }: TypedDate): string | null {
  if (!day && !month && !year) return null;
  const read = [year, month, day].every((part) => /^\d{1,4}$/.test(part))
    ? DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) })
    : null;
  return read?.isValid && read.year > 1999 ? (read.toISODate() ?? 'none') : 'none';
}
