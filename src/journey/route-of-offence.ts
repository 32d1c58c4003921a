import type { CrimeType } from './crime-types';
import { OFFENCE_ROUTES, type OffenceRoute } from './offence-routes';

function* expanded(offences: string): Generator<string> {
  for (const offence of offences.split(' ')) {
    const [homeOfficeClass, subclasses] = offence.split('/');
    const [first, last] = (subclasses ?? '').split('-').map(Number);
    if (subclasses === undefined) yield offence;
    else for (let n = first ?? 0; n <= (last ?? first ?? 0); n++) yield `${homeOfficeClass}/${n}`;
  }
}

const ROUTES = new Map<string, OffenceRoute>();
for (const evidence of ['GK', 'V'] as const) {
  for (const route of OFFENCE_ROUTES) {
    if (route.evidence === evidence) for (const offence of expanded(route.offences)) ROUTES.set(offence, route);
  }
}

const withoutZeros = (number: string): string =>
  number
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, '');

/**
 * The routing group of an offence by Home Office class ('8', '008') and sub-class ('6', '06' or null); a subclass that is
 * not listed falls back on its class. null when neither is listed: no group is guessed.
 */
export function routeOfOffence(homeOfficeClass: string, subclass: string | null): OffenceRoute | null {
  const known = withoutZeros(homeOfficeClass);
  const exact = subclass === null ? undefined : ROUTES.get(`${known}/${withoutZeros(subclass)}`);
  return exact ?? ROUTES.get(known) ?? null;
}

/** The data.police.uk crime type of an offence; 'other-crime' when its class is not listed. */
export const crimeTypeOfOffence = (homeOfficeClass: string, subclass: string | null): CrimeType =>
  routeOfOffence(homeOfficeClass, subclass)?.crimeType ?? 'other-crime';
