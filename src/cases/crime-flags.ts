/** What makes a crime need particular care (rules 4.2): code, as the crossing spells it -> what a page calls it. */
export const crimeFlags = {
  'domestic-abuse': 'Domestic abuse',
  'hate-disability': 'Hate crime: disability',
  'hate-race': 'Hate crime: race or ethnicity',
  'hate-religion': 'Hate crime: religion or belief',
  'hate-sexual-orientation': 'Hate crime: sexual orientation',
  'hate-transgender': 'Hate crime: transgender identity',
  'honour-based-abuse': 'Honour-based abuse',
  'forced-marriage': 'Forced marriage',
  stalking: 'Stalking',
  trafficking: 'Human trafficking',
  exploitation: 'Exploitation',
  cloaked: 'A police officer or police staff may be involved',
} as const;

export type CrimeFlag = keyof typeof crimeFlags;

export const crimeFlagCodes = Object.keys(crimeFlags) as readonly CrimeFlag[];

export const flagName = (code: string): string => (crimeFlags as Record<string, string>)[code] ?? code;
