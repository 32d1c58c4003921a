import { CRIME_TYPE_SLUGS, crimeTypeNamed, isCrimeType } from './crime-types';

describe('crime types', () => {
  it('are the 14 of data.police.uk, found by name, legacy names included', () => {
    expect(CRIME_TYPE_SLUGS).toHaveLength(14);
    expect(crimeTypeNamed('Violence and sexual offences')).toBe('violent-crime');
    expect(crimeTypeNamed('Violent crime')).toBe('violent-crime');
    expect(crimeTypeNamed('Public disorder and weapons')).toBe('public-order');
    expect(crimeTypeNamed('constructor')).toBeNull();
    expect([isCrimeType('burglary'), isCrimeType('toString')]).toEqual([true, false]);
  });
});
