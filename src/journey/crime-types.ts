/** The 14 crime types that data.police.uk publishes: slug -> name as in its files (rules 3.4). */
export const CRIME_TYPES = {
  'anti-social-behaviour': 'Anti-social behaviour',
  'bicycle-theft': 'Bicycle theft',
  burglary: 'Burglary',
  'criminal-damage-arson': 'Criminal damage and arson',
  drugs: 'Drugs',
  'other-crime': 'Other crime',
  'other-theft': 'Other theft',
  'possession-of-weapons': 'Possession of weapons',
  'public-order': 'Public order',
  robbery: 'Robbery',
  shoplifting: 'Shoplifting',
  'theft-from-the-person': 'Theft from the person',
  'vehicle-crime': 'Vehicle crime',
  'violent-crime': 'Violence and sexual offences',
} as const;

export type CrimeType = keyof typeof CRIME_TYPES;

export const CRIME_TYPE_SLUGS = Object.keys(CRIME_TYPES) as readonly CrimeType[];

export const isCrimeType = (text: string): text is CrimeType => Object.hasOwn(CRIME_TYPES, text);

/**
 * Names in files from before June 2013 (rules 3.4). 'Public disorder and weapons' was since split in two; the larger
 * part stands for it.
 */
const LEGACY_NAMES: Readonly<Record<string, CrimeType>> = {
  'Violent crime': 'violent-crime',
  'Public disorder and weapons': 'public-order',
};

const BY_NAME: ReadonlyMap<string, CrimeType> = new Map([
  ...CRIME_TYPE_SLUGS.map((slug): [string, CrimeType] => [CRIME_TYPES[slug], slug]),
  ...Object.entries(LEGACY_NAMES),
]);

/** The slug of a name as the files spell it, today's or a legacy one; null for any other, which the caller quarantines. */
export const crimeTypeNamed = (name: string): CrimeType | null => BY_NAME.get(name) ?? null;
