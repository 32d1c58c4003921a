import { crimeTypeOf, offenceGroupOf } from './offences';
import { OFFENCE_GROUPS } from './offence-groups';

describe('Home Office classes', () => {
  it.each([
    ['8', '06', 'violence-with-injury', 'violent-crime'],
    ['8', '67', 'violence-without-injury', 'violent-crime'],
    ['8', '66', 'stalking-and-harassment', 'violent-crime'],
    ['8', '28', 'weapons', 'possession-of-weapons'],
    ['1', '1', 'homicide', 'violent-crime'],
    ['4', '4', 'death-by-driving', 'violent-crime'],
    ['19', '8', 'rape', 'violent-crime'],
    ['22', '5', 'other-sexual', 'violent-crime'],
    ['28', '3', 'residential-burglary', 'burglary'],
    ['30', '2', 'business-burglary', 'burglary'],
    ['45', '10', 'theft-from-motor-vehicle', 'vehicle-crime'],
    ['45', '11', 'other-theft', 'other-theft'],
    ['825', '06', 'vehicle-interference', 'vehicle-crime'],
    ['036', '05', 'violence-without-injury', 'violent-crime'],
    ['92', '40', 'drugs', 'drugs'],
    ['46', undefined, 'shoplifting', 'shoplifting'],
  ])('%s/%s is %s', (homeOfficeClass, subclass, routeGroup, crimeType) => {
    expect(offenceGroupOf(homeOfficeClass, subclass)).toMatchObject({ routeGroup, crimeType });
  });

  it('that are not in the table are not guessed', () => {
    expect(offenceGroupOf('999', '1')).toBeNull();
    expect(offenceGroupOf('45', '1')).toBeNull();
    expect(crimeTypeOf({ offences: [{ sequence: 1, homeOfficeClass: '999' }] })).toBeNull();
  });

  it('give the crime type of the principal offence, else the stated one', () => {
    const offences = [
      { sequence: 2, homeOfficeClass: '46' },
      { sequence: 1, homeOfficeClass: '34', homeOfficeSubclass: '1' },
    ];
    expect(crimeTypeOf({ offences, crimeType: 'drugs' })).toBe('robbery');
    expect(crimeTypeOf({ crimeType: 'drugs' })).toBe('drugs');
  });

  it('stand in the table once each', () => {
    const codes = OFFENCE_GROUPS.flatMap((group) => group.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
