import { v7 } from 'uuid';
import type { MovedCase } from './case-state';
import type { CrimeRecord } from './crime-record';
import type { Task } from './doubtful-facts';

export const doubleCrime = 'double-crime';

/** A task on every case of two crimes that the police say are one: each has cases here, and only a person can tell which goes on. */
export function tasksOfDoubles(crimes: CrimeRecord[], moved: MovedCase[]): Task[] {
  const doubles = new Map(crimes.filter(({ doubles }) => doubles.size > 0).map((crime) => [crime.id, crime]));
  if (doubles.size === 0) return [];
  return moved.flatMap(({ after }) => {
    const crime = doubles.get(after.linked_crime_id ?? after.crime_id);
    return [...(crime?.doubles ?? [])].map((other) => ({
      id: v7(),
      case_id: after.id,
      kind: doubleCrime,
      key: `${crime?.source} ${other.id}`,
      reason: `The police say that this crime is also recorded as ${other.reference}, which has a case of its own. Decide in which case the work goes on.`,
    }));
  });
}
