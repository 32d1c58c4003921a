import type { CrimeType } from '../contract/crime-update.types';

/** 'Crime type' in the files to the API's slug: the 14 of today and the two from before June 2013. */
export const CRIME_TYPE_BY_NAME: ReadonlyMap<string, CrimeType> = new Map([
  ['Anti-social behaviour', 'anti-social-behaviour'],
  ['Bicycle theft', 'bicycle-theft'],
  ['Burglary', 'burglary'],
  ['Criminal damage and arson', 'criminal-damage-arson'],
  ['Drugs', 'drugs'],
  ['Other crime', 'other-crime'],
  ['Other theft', 'other-theft'],
  ['Possession of weapons', 'possession-of-weapons'],
  ['Public order', 'public-order'],
  ['Robbery', 'robbery'],
  ['Shoplifting', 'shoplifting'],
  ['Theft from the person', 'theft-from-the-person'],
  ['Vehicle crime', 'vehicle-crime'],
  ['Violence and sexual offences', 'violent-crime'],
  ['Violent crime', 'violent-crime'],
  // Split in June 2013 into Public order and Possession of weapons; which of them a row was is not published.
  ['Public disorder and weapons', 'public-order'],
]);
