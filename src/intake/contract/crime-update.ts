import type { CrimeUpdate } from './crime-update.types';
import { dateProblems } from './date-problems';
import { keepKnownFields } from './known-fields';
import { meaningProblems } from './meaning-problems';
import type { Problem } from './problem';
import { schemaProblems } from './schema-problems';

export type * from './crime-update.types';
export type { Problem } from './problem';

/** What became of one value at the door. */
export type Checked =
  | { ok: true; update: CrimeUpdate; /** JSON pointers of fields that the contract does not have. */ dropped: string[] }
  | { ok: false; problems: Problem[] };

const MOST_PROBLEMS = 100;

/**
 * Checks any JSON value against contract v1 and its meaning (dates, codes, names, repetitions).
 * Never throws and never repeats a value in a problem. Fields outside the contract are dropped, not refused.
 * `now` decides what lies in the future. At most 100 problems are listed; a last one says how many more there were.
 */
export function validateCrimeUpdate(value: unknown, { now }: { now: Date }): Checked {
  const malformed = schemaProblems(value);
  if (malformed.length > 0) return refused(malformed);
  const dropped: string[] = [];
  const problems: Problem[] = [];
  const update = keepKnownFields(value, dropped, problems) as CrimeUpdate;
  problems.push(...meaningProblems(update), ...dateProblems(update, now));
  return problems.length > 0 ? refused(problems) : { ok: true, update, dropped };
}

function refused(problems: Problem[]): Checked {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return { ok: false, problems };
  const last = { field: '', expected: `the first ${MOST_PROBLEMS} problems corrected; there are ${more} more` };
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), last] };
}
