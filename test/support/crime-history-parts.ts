import fc from 'fast-check';
import type { ContactPoint, Crime, Victim } from '../../src/intake/contract/crime-update.types';

/** What a message says of the crime itself, less its reference; `byOldNumber`: it goes by the number that it had before. */
export const aCrime = (when: fc.Arbitrary<string>): fc.Arbitrary<Omit<Crime, 'reference'> & { byOldNumber: boolean }> =>
  fc.record(
    {
      byOldNumber: fc.boolean(),
      incidentReference: fc.constantFrom('INC-1', 'INC-2'),
      urns: fc.subarray(['33AB1', '33AB2', '33AB3']),
      arrestSummonsNumbers: fc.subarray(['24/0033/1', '24/0033/2']),
      crimeType: fc.constantFrom('burglary' as const, 'robbery' as const, 'drugs' as const),
      offences: fc.constantFrom(
        [{ sequence: 1, homeOfficeClass: '8', cjsCode: 'OF61102' }],
        [{ sequence: 1, homeOfficeClass: '28' }],
      ),
      flags: fc.record({
        domesticAbuse: fc.boolean(),
        hate: fc.subarray(['race' as const, 'religion' as const]),
        cloaked: rarely,
      }),
      occurredFrom: when,
      reportedOn: when,
      where: fc.constantFrom(
        { locality: 'blaby' as const },
        { lsoaCode: 'E01025631', lsoaName: 'Blaby 002A' },
        { lsoaCode: 'E01025700' },
        { locality: 'rutland' as const },
      ),
      officerInCase: fc.constantFrom(
        { name: 'DC Example' },
        { name: 'DS Other', collarNumber: '12' },
        { contact: '0116 496 0187' },
      ),
    },
    { requiredKeys: ['byOldNumber'] },
  );

const rarely = fc.nat({ max: 19 }).map((n) => n === 0);

const contactPoint: fc.Arbitrary<ContactPoint> = fc.record(
  {
    kind: fc.constant('mobile' as const),
    value: fc.constantFrom('07700 900001', '07700 900002', '07700 900003'),
    safeToUse: fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const),
    askedBy: fc.constantFrom('PC 1', 'PC 2'),
    askedOn: fc.constantFrom('2023-02-01', '2023-03'),
  },
  { requiredKeys: ['kind', 'value', 'safeToUse'] },
);

const stated = fc.record(
  {
    contactPoints: fc.uniqueArray(contactPoint, { maxLength: 3, selector: ({ value }) => value }),
    language: fc.constantFrom('en', 'gu'),
    interpreterNeeded: fc.boolean(),
    accessNeeds: fc.subarray(['large-print', 'braille']),
    vulnerabilities: fc.subarray(['isolation', 'illness']),
    consentToReferral: fc.constantFrom('yes' as const, 'no' as const, 'not-asked' as const),
    enhancedEntitlement: fc.constantFrom(
      { category: 'vulnerable' as const, decidedBy: 'PC 1' },
      { category: 'intimidated' as const },
    ),
    deceased: fc.boolean(),
  },
  { requiredKeys: ['consentToReferral'] },
);

const person = fc.record(
  {
    sourceReference: fc.constantFrom('p-1', 'p-2'),
    kind: fc.constant('person' as const),
    givenName: fc.constantFrom('Robin', 'Robyn'),
    familyName: fc.constantFrom('Sample', 'Example'),
    dateOfBirth: fc.constantFrom('1990-05-17', '1990-05-18'),
  },
  { requiredKeys: ['sourceReference', 'kind', 'givenName'] },
);

const organisation = fc.record(
  {
    sourceReference: fc.constant('o-1'),
    kind: fc.constant('organisation' as const),
    organisationName: fc.constantFrom('Example Stores', 'Example Stores Ltd'),
    contactName: fc.constantFrom('Jo Sample', 'Al Sample'),
  },
  { requiredKeys: ['sourceReference', 'kind', 'organisationName'] },
);

/** The victims that a message names: of two people and an organisation, with whatever it happens to say of each. */
export const someVictims: fc.Arbitrary<Victim[]> = fc.uniqueArray(
  fc.tuple(fc.oneof(person, person, organisation), stated).map(([who, said]): Victim => ({ ...who, ...said })),
  { maxLength: 3, selector: ({ sourceReference }) => sourceReference },
);
