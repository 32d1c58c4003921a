import { CRIME_TYPE_SLUGS, crimeTypeNamed, isCrimeType } from './crime-types';
import { OFFENCE_ROUTES } from './offence-routes';
import { crimeTypeOfOffence, routeOfOffence } from './route-of-offence';

describe('crime types', () => {
  it('are the 14 of data.police.uk, found by name, legacy names included', () => {
    expect(CRIME_TYPE_SLUGS).toHaveLength(14);
    expect(crimeTypeNamed('Violence and sexual offences')).toBe('violent-crime');
    expect(crimeTypeNamed('Violent crime')).toBe('violent-crime');
    expect(crimeTypeNamed('Public disorder and weapons')).toBe('public-order');
    expect(crimeTypeNamed('constructor')).toBeNull();
    expect([isCrimeType('burglary'), isCrimeType('toString')]).toEqual([true, false]);
  });

  it.each([
    ['1', '1', 'homicide', 'violent-crime'],
    ['8', '6', 'violence-with-injury', 'violent-crime'],
    ['008', '06', 'violence-with-injury', 'violent-crime'],
    ['8', '67', 'violence-without-injury', 'violent-crime'],
    ['105', '1', 'violence-without-injury', 'violent-crime'],
    ['36', '7', 'violence-without-injury', 'violent-crime'],
    ['195', '94', 'stalking-and-harassment', 'violent-crime'],
    ['4', '4', 'illegal-driving', 'violent-crime'],
    ['19', '8', 'rape', 'violent-crime'],
    ['88', '1', 'other-sexual-offences', 'violent-crime'],
    ['28', '3', 'residential-burglary', 'burglary'],
    ['30', '2', 'business-burglary', 'burglary'],
    ['45', '10', 'theft-from-vehicle', 'vehicle-crime'],
    ['45', '11', 'other-theft', 'other-theft'],
    ['130', '1', 'theft-of-vehicle', 'vehicle-crime'],
    ['825', '06', 'vehicle-interference', 'vehicle-crime'],
    ['34', null, 'robbery', 'robbery'],
    ['39', '0', 'theft-from-person', 'theft-from-the-person'],
    ['137', '18', 'bicycle-theft', 'bicycle-theft'],
    ['46', '0', 'shoplifting', 'shoplifting'],
    ['35', '0', 'blackmail', 'other-theft'],
    ['56', '2', 'arson', 'criminal-damage-arson'],
    ['58', '4', 'criminal-damage', 'criminal-damage-arson'],
    ['92', '50', 'drugs', 'drugs'],
    ['8', '26', 'weapons', 'possession-of-weapons'],
    ['125', '11', 'public-order', 'public-order'],
  ])('class %s, sub-class %s is %s', (homeOfficeClass, subclass, group, crimeType) => {
    expect(routeOfOffence(homeOfficeClass, subclass)).toMatchObject({ group, crimeType });
  });

  it('guess nothing for a class that is not listed', () => {
    for (const [homeOfficeClass, subclass] of [
      ['79', '1'],
      ['137', '4'],
      ['', null],
      ['999', null],
    ] as const) {
      expect([routeOfOffence(homeOfficeClass, subclass), crimeTypeOfOffence(homeOfficeClass, subclass)]).toEqual([
        null,
        'other-crime',
      ]);
    }
  });

  it('put no offence into two groups', () => {
    const listed = OFFENCE_ROUTES.flatMap(({ offences }) => offences.split(' '));
    expect(listed.filter((offence, index) => listed.indexOf(offence) !== index)).toEqual([]);
  });
});
