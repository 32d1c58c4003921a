import type { CrimeType, Victim } from '../contract/crime-update.types';
import { Draw } from './draw';
import { inventContactPoints } from './invented-contact';
import { FAMILY_NAMES, GIVEN_NAMES, LANGUAGES, SHOP_KINDS } from './invented-names';

const WITHOUT_VICTIM: ReadonlySet<CrimeType> = new Set(['drugs', 'possession-of-weapons']);
const SHARED_ONE_IN = 20;
const POOL = 500;
const VULNERABILITIES = [
  'mental-health',
  'isolation',
  'illness',
  'physical-disability',
  'repeat-victim',
  'fear-or-distress',
];
const ACCESS_NEEDS = ['large-print', 'easy-read', 'sign-language', 'hearing-loop', 'step-free'];

/**
 * Invents the victim of a crime: marked as invented, reachable nowhere, and the same for the same seed and crime.
 * A person; for shoplifting an organisation with a named contact; null for drugs and possession of weapons.
 * About one in twenty is drawn from a pool of 500 that crimes share, so that repeat victims exist.
 */
export function inventVictim(seed: string, crimeId: string, crimeType: CrimeType): Victim | null {
  if (WITHOUT_VICTIM.has(crimeType)) return null;
  const kind = crimeType === 'shoplifting' ? 'organisation' : 'person';
  const place = new Draw(`${seed}|crime|${crimeId}`);
  const shared = place.oneIn(SHARED_ONE_IN);
  const name = shared ? `pool-${place.next(POOL)}` : crimeId.slice(0, 24);
  const sourceReference = `invented-${kind}-${name}`;
  const draw = new Draw(`${seed}|${shared ? sourceReference : `${kind}-${crimeId}`}`);
  return kind === 'person' ? inventPerson(sourceReference, draw) : inventOrganisation(sourceReference, draw);
}

function inventPerson(sourceReference: string, draw: Draw): Victim {
  const givenName = draw.of(GIVEN_NAMES);
  const familyName = draw.of(FAMILY_NAMES);
  const contactPoints = inventContactPoints(draw, givenName, familyName, draw.oneIn(4) ? 'phone' : 'mobile');
  const language = draw.of(LANGUAGES);
  return {
    sourceReference,
    kind: 'person',
    givenName,
    familyName,
    dateOfBirth: inventDay(draw),
    contactPoints,
    language,
    interpreterNeeded: language !== 'en' && draw.oneIn(2),
    ...(draw.oneIn(25) && { accessNeeds: [draw.of(ACCESS_NEEDS)] }),
    ...(draw.oneIn(8) && { vulnerabilities: [draw.of(VULNERABILITIES)] }),
    consentToReferral: 'yes',
    invented: true,
  };
}

function inventOrganisation(sourceReference: string, draw: Draw): Victim {
  const givenName = draw.of(GIVEN_NAMES);
  const familyName = draw.of(FAMILY_NAMES);
  return {
    sourceReference,
    kind: 'organisation',
    organisationName: `${draw.of(FAMILY_NAMES)} ${draw.of(SHOP_KINDS)} (invented)`,
    contactName: `${givenName} ${familyName}`,
    contactPoints: inventContactPoints(draw, givenName, familyName, 'phone'),
    language: 'en',
    consentToReferral: 'yes',
    invented: true,
  };
}

function inventDay(draw: Draw): string {
  const day = draw.next(28 * 12 * 74);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${1936 + Math.floor(day / 336)}-${pad(1 + (Math.floor(day / 28) % 12))}-${pad(1 + (day % 28))}`;
}
