import type { FieldProblem } from '../platform/errors/problem';

/** The greatest number of months that one answer shows. */
export const atMostMonths = 24;
const shownFirst = 12;
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The months that a question asks for, of those of which anything is known; or what is wrong with the question. */
export interface Period {
  months: string[];
  problems: FieldProblem[];
}

/** From one month to another, both included (YYYY-MM); without either, the last 12 months with data. */
export function periodOf(known: readonly string[], from: string | undefined, to: string | undefined): Period {
  const months = [...new Set(known)].filter((each) => month.test(each)).sort();
  const problems = Object.entries({ from, to }).flatMap(([field, value]) =>
    value === undefined || month.test(value) ? [] : [{ field, expected: 'a month as YYYY-MM' }],
  );
  if (from !== undefined && to !== undefined && from > to)
    problems.push({ field: 'to', expected: 'a month that is not before the first' });
  if (problems.length > 0) return { months: [], problems };
  if (from === undefined && to === undefined) return { months: months.slice(-shownFirst), problems };
  const asked = months.filter((each) => each >= (from ?? '') && each <= (to ?? '9999-12'));
  if (asked.length <= atMostMonths) return { months: asked, problems };
  return { months: [], problems: [{ field: 'to', expected: `a period of at most ${atMostMonths} months` }] };
}
