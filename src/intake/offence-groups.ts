import type { CrimeType } from './contract/crime-update.types';

export interface OffenceGroup {
  readonly routeGroup: string;
  readonly crimeType: CrimeType;
  /** 'C' a whole Home Office class, 'C/S' one sub-class, 'C/S-S' a run of them. The narrowest entry wins. */
  readonly codes: readonly string[];
  /** V: the category mapping published by data.police.uk; M: group and text in the Home Office offence list; I: our inference. */
  readonly evidence: 'V' | 'M' | 'I';
}

const violent = 'violent-crime' as const;

/** Home Office classes and sub-classes by route group. Read beside data.police.uk's category mapping and the offence code list. */
export const OFFENCE_GROUPS: readonly OffenceGroup[] = [
  { routeGroup: 'homicide', crimeType: violent, codes: ['1', '4/1', '4/2', '4/10'], evidence: 'V' },
  { routeGroup: 'homicide', crimeType: violent, codes: ['4/0', '4/5'], evidence: 'M' },
  {
    routeGroup: 'death-by-driving',
    crimeType: violent,
    codes: ['4/4', '4/6', '4/8', '4/9', '4/12', '4/13', '4/17', '4/18', '37/1'],
    evidence: 'V',
  },
  { routeGroup: 'death-by-driving', crimeType: violent, codes: ['4/19'], evidence: 'M' },
  {
    routeGroup: 'violence-with-injury',
    crimeType: violent,
    codes: ['2', '4/3', '4/7', '4/11', '5', '8/1', '8/6', '8/52', '8/59', '8/60', '8/68-70'],
    evidence: 'V',
  },
  { routeGroup: 'violence-with-injury', crimeType: violent, codes: ['8/33-34', '8/40-41', '8/46-47'], evidence: 'M' },
  { routeGroup: 'violence-with-injury', crimeType: violent, codes: ['4', '8'], evidence: 'I' },
  {
    routeGroup: 'violence-without-injury',
    crimeType: violent,
    codes: ['3/1', '8/57', '8/67', '11/3', '13/1-2', '36/1-14', '104/23', '105/1'],
    evidence: 'V',
  },
  { routeGroup: 'violence-without-injury', crimeType: violent, codes: ['8/35', '8/42', '8/48'], evidence: 'M' },
  {
    routeGroup: 'violence-without-injury',
    crimeType: violent,
    codes: ['3', '11', '13', '36', '104', '105'],
    evidence: 'I',
  },
  {
    routeGroup: 'stalking-and-harassment',
    crimeType: violent,
    codes: ['8/30-31', '8/56', '8/58', '8/65-66', '8/71-72', '125/68', '195/12', '195/94'],
    evidence: 'V',
  },
  {
    routeGroup: 'stalking-and-harassment',
    crimeType: violent,
    codes: ['8/29', '8/37-39', '8/44-45', '8/50-51'],
    evidence: 'M',
  },
  { routeGroup: 'rape', crimeType: violent, codes: ['19/7-19'], evidence: 'V' },
  { routeGroup: 'rape', crimeType: violent, codes: ['19'], evidence: 'M' },
  { routeGroup: 'other-sexual', crimeType: violent, codes: ['17', '20-23', '70', '71', '73', '88'], evidence: 'V' },
  { routeGroup: 'other-sexual', crimeType: violent, codes: ['16', '18', '25-27', '72', '107', '139'], evidence: 'M' },
  { routeGroup: 'residential-burglary', crimeType: 'burglary', codes: ['28', '29'], evidence: 'V' },
  { routeGroup: 'business-burglary', crimeType: 'burglary', codes: ['30', '31'], evidence: 'V' },
  { routeGroup: 'theft-from-motor-vehicle', crimeType: 'vehicle-crime', codes: ['45/10'], evidence: 'V' },
  {
    routeGroup: 'theft-of-motor-vehicle',
    crimeType: 'vehicle-crime',
    codes: ['37/2', '48/1', '130/1', '131/1'],
    evidence: 'V',
  },
  { routeGroup: 'vehicle-interference', crimeType: 'vehicle-crime', codes: ['126', '825/6'], evidence: 'V' },
  { routeGroup: 'robbery', crimeType: 'robbery', codes: ['34'], evidence: 'V' },
  { routeGroup: 'theft-from-the-person', crimeType: 'theft-from-the-person', codes: ['39'], evidence: 'V' },
  { routeGroup: 'bicycle-theft', crimeType: 'bicycle-theft', codes: ['44', '137/18'], evidence: 'V' },
  { routeGroup: 'shoplifting', crimeType: 'shoplifting', codes: ['46'], evidence: 'V' },
  { routeGroup: 'blackmail', crimeType: 'other-theft', codes: ['35'], evidence: 'V' },
  {
    routeGroup: 'other-theft',
    crimeType: 'other-theft',
    codes: ['40-43', '45/11', '47', '49/10-12', '53/25', '130/2'],
    evidence: 'V',
  },
  { routeGroup: 'arson', crimeType: 'criminal-damage-arson', codes: ['56'], evidence: 'V' },
  { routeGroup: 'criminal-damage', crimeType: 'criminal-damage-arson', codes: ['57', '58', '149'], evidence: 'V' },
  { routeGroup: 'criminal-damage', crimeType: 'criminal-damage-arson', codes: ['59'], evidence: 'M' },
  { routeGroup: 'drugs', crimeType: 'drugs', codes: ['77', '92', '193'], evidence: 'M' },
  {
    routeGroup: 'weapons',
    crimeType: 'possession-of-weapons',
    codes: ['8/11', '8/26-28', '8/53-54', '8/61', '81', '90'],
    evidence: 'M',
  },
  { routeGroup: 'public-order', crimeType: 'public-order', codes: ['62', '64', '65', '66', '125'], evidence: 'M' },
];
