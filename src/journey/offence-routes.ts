import type { CrimeType } from './crime-types';

/** How a Home Office class is known to belong to its group: published (V), general knowledge (GK), see rules 4.1. */
export type Evidence = 'V' | 'GK';

/** One routing group of offences. */
export interface OffenceRoute {
  group: string;
  crimeType: CrimeType;
  /** 'class', 'class/subclass' or 'class/first-last', blank-separated. A subclass beats its class. */
  offences: string;
  evidence: Evidence;
}

/**
 * rules 4.1: data.police.uk's category mapping, by Home Office class and sub-class. Where it names no class (drugs,
 * weapons, public order, and the rest of a class), general knowledge of the Home Office classification: to be confirmed
 * by a crime registrar.
 */
export const OFFENCE_ROUTES: readonly OffenceRoute[] = [
  { group: 'homicide', crimeType: 'violent-crime', offences: '1 4/1 4/2 4/10', evidence: 'V' },
  { group: 'homicide', crimeType: 'violent-crime', offences: '4 4/5', evidence: 'GK' },
  {
    group: 'violence-with-injury',
    crimeType: 'violent-crime',
    offences: '2 4/3 4/7 4/11 5 8/1 8/59-60 8/52 8/68-70',
    evidence: 'V',
  },
  {
    group: 'violence-with-injury',
    crimeType: 'violent-crime',
    offences: '8 8/2-6 8/33-34 8/40-41 8/46-47 8/77-78',
    evidence: 'GK',
  },
  {
    group: 'violence-without-injury',
    crimeType: 'violent-crime',
    offences: '105/1 8/57 8/67 3/1 11/3 13/1-2 36/1-14 104/23',
    evidence: 'V',
  },
  {
    group: 'violence-without-injury',
    crimeType: 'violent-crime',
    offences: '3 11 12 13 36 104 105 8/35 8/42 8/48 8/73',
    evidence: 'GK',
  },
  {
    group: 'stalking-and-harassment',
    crimeType: 'violent-crime',
    offences: '8/65-66 8/56 8/58 8/30-31 195/94 195/12 125/68 8/71-72',
    evidence: 'V',
  },
  {
    group: 'stalking-and-harassment',
    crimeType: 'violent-crime',
    offences: '8/29 8/37-39 8/44-45 8/50-51 8/74 195/41',
    evidence: 'GK',
  },
  {
    group: 'illegal-driving',
    crimeType: 'violent-crime',
    offences: '4/4 4/6 4/8-9 4/12-13 4/17-18 37/1',
    evidence: 'V',
  },
  { group: 'illegal-driving', crimeType: 'violent-crime', offences: '4/19', evidence: 'GK' },
  { group: 'rape', crimeType: 'violent-crime', offences: '19/7-19', evidence: 'V' },
  { group: 'rape', crimeType: 'violent-crime', offences: '19', evidence: 'GK' },
  { group: 'other-sexual-offences', crimeType: 'violent-crime', offences: '17 20 21 22 23 70 71 73 88', evidence: 'V' },
  { group: 'other-sexual-offences', crimeType: 'violent-crime', offences: '16 18 25 72 74 139 175', evidence: 'GK' },
  { group: 'residential-burglary', crimeType: 'burglary', offences: '28/3 29', evidence: 'V' },
  { group: 'residential-burglary', crimeType: 'burglary', offences: '28', evidence: 'GK' },
  { group: 'business-burglary', crimeType: 'burglary', offences: '30/2 31', evidence: 'V' },
  { group: 'business-burglary', crimeType: 'burglary', offences: '30', evidence: 'GK' },
  { group: 'theft-from-vehicle', crimeType: 'vehicle-crime', offences: '45/10', evidence: 'V' },
  { group: 'theft-from-vehicle', crimeType: 'vehicle-crime', offences: '45', evidence: 'GK' },
  { group: 'theft-of-vehicle', crimeType: 'vehicle-crime', offences: '48/1 130/1 37/2 131/1', evidence: 'V' },
  { group: 'theft-of-vehicle', crimeType: 'vehicle-crime', offences: '37 48 131', evidence: 'GK' },
  { group: 'vehicle-interference', crimeType: 'vehicle-crime', offences: '126 825/6', evidence: 'V' },
  { group: 'robbery', crimeType: 'robbery', offences: '34', evidence: 'V' },
  { group: 'theft-from-person', crimeType: 'theft-from-the-person', offences: '39', evidence: 'V' },
  { group: 'bicycle-theft', crimeType: 'bicycle-theft', offences: '44 137/18', evidence: 'V' },
  { group: 'shoplifting', crimeType: 'shoplifting', offences: '46', evidence: 'V' },
  { group: 'blackmail', crimeType: 'other-theft', offences: '35', evidence: 'V' },
  {
    group: 'other-theft',
    crimeType: 'other-theft',
    offences: '40 41 42 43 45/11 47 49/10-12 53/25 130/2',
    evidence: 'V',
  },
  { group: 'other-theft', crimeType: 'other-theft', offences: '49 130', evidence: 'GK' },
  { group: 'arson', crimeType: 'criminal-damage-arson', offences: '56', evidence: 'V' },
  { group: 'criminal-damage', crimeType: 'criminal-damage-arson', offences: '57 58 149', evidence: 'V' },
  { group: 'drugs', crimeType: 'drugs', offences: '77 92 193', evidence: 'GK' },
  {
    group: 'weapons',
    crimeType: 'possession-of-weapons',
    offences: '81 90 115 8/11 8/13-18 8/23-28 8/53-54 8/61-64 8/75-76',
    evidence: 'GK',
  },
  {
    group: 'public-order',
    crimeType: 'public-order',
    offences: '62 64 65 66/1 66/9-10 66/16 66/91 125/9 125/11-12 125/58 125/61 125/63 125/82',
    evidence: 'GK',
  },
  { group: 'public-order', crimeType: 'public-order', offences: '8/36 8/43 8/49 8/55', evidence: 'GK' },
];
