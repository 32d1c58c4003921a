import type { Choice } from '../../platform/web/form';
import { CRIME_TYPE_SLUGS, CRIME_TYPES, isCrimeType } from '../crime-types';

export const crimeTypeCodes: readonly string[] = CRIME_TYPE_SLUGS;

/** What a page calls a crime type: the name that data.police.uk publishes. */
export const crimeTypeName = (code: string | null): string =>
  code !== null && isCrimeType(code) ? CRIME_TYPES[code] : 'Crime type not known';

export const crimeTypeChoices = (): Choice[] => CRIME_TYPE_SLUGS.map((value) => ({ value, text: CRIME_TYPES[value] }));
