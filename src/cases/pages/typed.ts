import { Problem } from '../../platform/errors/problem';
import type { TypedDate } from '../../platform/web/form';

/** A field of a form as text without spaces around it; '' when it is missing. */
export const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The ticked boxes of one name: none, one or several. */
export function ticked(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** A date of three boxes. */
export const typedDate = (body: Record<string, unknown>, name: string): TypedDate => ({
  day: typed(body[`${name}Day`]),
  month: typed(body[`${name}Month`]),
  year: typed(body[`${name}Year`]),
});

/** The typed date as YYYY-MM-DD, or YYYY-MM without a day; '' when all three boxes are empty. What is no date stays recognisably none. */
export function isoOf({ day, month, year }: TypedDate): string {
  const parts = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return day || month || year ? parts.join('-') : '';
}

/** The version in the hidden field of a form. A form of ours always has one: without it, it was not sent by one. */
export function formVersion(value: unknown): number {
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw new Problem(
    'incomplete-form',
    400,
    'That form was not complete',
    'Go back, reload the page and send it again.',
  );
}
