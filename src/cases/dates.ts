import { ValidateBy, type ValidationOptions } from 'class-validator';

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** Whether the text is a day that exists, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether the day is not after today, in London. */
export const isPast = (day: string): boolean => day <= today().slice(0, day.length);

/** A day of birth: it exists, is not after today and not more than 120 years ago. */
export function isBirthday(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    isDay(value) &&
    isPast(value) &&
    Number(value.slice(0, 4)) >= Number(today().slice(0, 4)) - 120
  );
}

/** A day or a month in the past: YYYY-MM-DD or YYYY-MM, from 1900. */
export function isPastDayOrMonth(value: unknown): boolean {
  if (typeof value !== 'string' || value < '1900') return false;
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
  return (isMonth || isDay(value)) && isPast(value);
}

export const IsBirthday = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isBirthday', validator: { validate: isBirthday } }, options);

export const IsPastDayOrMonth = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isPastDayOrMonth', validator: { validate: isPastDayOrMonth } }, options);
