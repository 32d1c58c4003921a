import type { CrimeType } from '../intake/contract/crime-update.types';

interface DemonstrationOffence {
  crimeType: CrimeType;
  /** Home Office class and sub-class, '8/06'; absent: the crime is sent with its crime type alone. */
  homeOffice?: string;
  /** CJS offence code. */
  cjsCode?: string;
}

/**
 * What the demonstration's crimes are. Classes: Home Office offence classification; CJS codes: the national offence
 * index; both as the ministry publishes them. Sources differ in what they send, so some have a crime type alone.
 */
export const OFFENCES = {
  'anti-social-behaviour': { crimeType: 'anti-social-behaviour' },
  'bicycle-theft': { crimeType: 'bicycle-theft', homeOffice: '44', cjsCode: 'TH68006' },
  'home-burglary': { crimeType: 'burglary', homeOffice: '28/3', cjsCode: 'TH68036' },
  'business-burglary': { crimeType: 'burglary', homeOffice: '30/2', cjsCode: 'TH68037' },
  damage: { crimeType: 'criminal-damage-arson', homeOffice: '149', cjsCode: 'CD71039' },
  arson: { crimeType: 'criminal-damage-arson', homeOffice: '56/1', cjsCode: 'CD71015' },
  cannabis: { crimeType: 'drugs', homeOffice: '92' },
  'drug-supply': { crimeType: 'drugs', homeOffice: '92/40' },
  fraud: { crimeType: 'other-crime' },
  'other-crime': { crimeType: 'other-crime' },
  'other-theft': { crimeType: 'other-theft', homeOffice: '49/10' },
  blackmail: { crimeType: 'other-theft', homeOffice: '35', cjsCode: 'TH68071' },
  knife: { crimeType: 'possession-of-weapons', homeOffice: '8/26', cjsCode: 'CJ88144' },
  'public-order': { crimeType: 'public-order', homeOffice: '125/12', cjsCode: 'PU86004' },
  robbery: { crimeType: 'robbery', homeOffice: '34/1', cjsCode: 'TH68023' },
  shoplifting: { crimeType: 'shoplifting', homeOffice: '46', cjsCode: 'TH68010' },
  'theft-from-person': { crimeType: 'theft-from-the-person', homeOffice: '39', cjsCode: 'TH68001' },
  'vehicle-contents': { crimeType: 'vehicle-crime', homeOffice: '45/10', cjsCode: 'TH68007' },
  'vehicle-theft': { crimeType: 'vehicle-crime', homeOffice: '48/1', cjsCode: 'TH68013' },
  'common-assault': { crimeType: 'violent-crime', homeOffice: '105/1', cjsCode: 'CJ88116' },
  'actual-bodily-harm': { crimeType: 'violent-crime', homeOffice: '8/06', cjsCode: 'OF61102' },
  wounding: { crimeType: 'violent-crime', homeOffice: '5/1', cjsCode: 'OF61016' },
  'coercive-control': { crimeType: 'violent-crime', homeOffice: '8/67', cjsCode: 'SC15004' },
  harassment: { crimeType: 'violent-crime', homeOffice: '195/94' },
  stalking: { crimeType: 'violent-crime', homeOffice: '8/66' },
  slavery: { crimeType: 'violent-crime', homeOffice: '36/6', cjsCode: 'MS15001' },
  'forced-marriage': { crimeType: 'violent-crime', homeOffice: '36/5' },
  'sexual-assault': { crimeType: 'violent-crime', homeOffice: '20/5' },
  rape: { crimeType: 'violent-crime', homeOffice: '19/8', cjsCode: 'SX03002' },
  murder: { crimeType: 'violent-crime', homeOffice: '1/1', cjsCode: 'COML025' },
} as const satisfies Record<string, DemonstrationOffence>;

export type OffenceName = keyof typeof OFFENCES;

/** The offence of a name, typed the same for every name. */
export const offenceNamed = (name: OffenceName): DemonstrationOffence => OFFENCES[name];
