import type { CrimeType } from '../contract/crime-update.types';
import { CRIME_TYPE_BY_NAME } from './crime-types';
import type { Refusal } from './mapped-row';
import { PUBLISHED_OUTCOMES } from './published-strings';

/** The columns that only a street row has, checked. */
export interface StreetColumns {
  crimeType: CrimeType;
  /** The published string; '' when the file says nothing. */
  status: string;
}

/** Checks 'Crime type' and 'Last outcome category'. Unknown strings are refused, never guessed. */
export function checkStreetColumns(fields: readonly string[]): StreetColumns | Refusal {
  const crimeType = CRIME_TYPE_BY_NAME.get(fields[9] ?? '');
  const status = fields[10] ?? '';
  if (!crimeType) return { field: 'Crime type', expected: 'one of the crime types that data.police.uk publishes' };
  if (status !== '' && !PUBLISHED_OUTCOMES.has(status)) {
    return {
      field: 'Last outcome category',
      expected: 'one of the outcomes that data.police.uk publishes, or nothing',
    };
  }
  return { crimeType, status };
}
