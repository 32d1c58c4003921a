import type { CrimeUpdate } from './crime-update.types';

/** A crime update with every part of the contract, about invented people: for the API's page and for tests. */
export const CRIME_UPDATE_EXAMPLE: CrimeUpdate = {
  contract: 'crime-update/1',
  messageId: 'NCS-2024-000187-4',
  source: 'northshire-crime-system',
  version: 4,
  sentAt: '2024-03-11T09:15:00Z',
  crime: {
    reference: '24000001187',
    earlierReferences: ['NC/0187/24'],
    incidentReference: 'INC-240309-0412',
    urns: ['33AB0011824'],
    arrestSummonsNumbers: ['24/0033/00/000187A'],
    offences: [
      { sequence: 1, homeOfficeClass: '8', homeOfficeSubclass: '06', cjsCode: 'OF61102' },
      { sequence: 2, homeOfficeClass: '149', cjsCode: 'CD71039' },
    ],
    flags: { domesticAbuse: true, hate: ['race'], stalking: false, cloaked: false },
    occurredFrom: '2024-03-09',
    occurredTo: '2024-03-09T22:40:00Z',
    reportedOn: '2024-03-09T22:58:00Z',
    where: { lsoaCode: 'E01025631', lsoaName: 'Blaby 002A', locality: 'blaby' },
    officerInCase: { name: 'DC Alex Example', collarNumber: '4187', contact: '0116 496 0187' },
  },
  status: { factId: 'status', version: 4, published: 'Under investigation', at: '2024-03' },
  outcomes: [{ factId: 'outcome-1', type: '1', at: '2024-03-10', decidedBy: 'cps', told: { told: false } }],
  suspects: [
    {
      suspectId: 's-7f31',
      policeOnly: {
        name: 'Sam Invented',
        dateOfBirth: '1988-01-02',
        contactPoints: [{ kind: 'mobile', value: '+44 7700 900456' }],
      },
      events: [
        {
          factId: 'arrest-1',
          version: 1,
          kind: 'arrested',
          at: '2024-03-10T06:30:00Z',
          told: { told: true, by: 'police', how: 'phone', at: '2024-03-10T08:00:00Z' },
        },
        {
          factId: 'bail-1',
          kind: 'bailed',
          at: '2024-03-10T18:00:00Z',
          conditions: [{ code: 'no-contact', from: '2024-03-10', until: '2024-06-10' }, { code: 'exclusion' }],
          endsOn: '2024-06-10',
        },
      ],
    },
  ],
  victims: [
    {
      sourceReference: 'V-55120',
      kind: 'person',
      givenName: 'Robin',
      familyName: 'Sample',
      dateOfBirth: '1990-05-17',
      contactPoints: [
        { kind: 'mobile', value: '07700 900123', safeToUse: 'yes', askedBy: 'PC 4187', askedOn: '2024-03-09' },
        { kind: 'post', value: '1 Invented Road, Leicester, ZZ9 1AA', safeToUse: 'no' },
      ],
      language: 'en',
      interpreterNeeded: false,
      accessNeeds: ['large-print'],
      vulnerabilities: ['fear-or-distress'],
      consentToReferral: 'yes',
      enhancedEntitlement: { category: 'most-serious-crime', decidedBy: 'PC 4187', decidedOn: '2024-03-09' },
    },
    {
      sourceReference: 'O-113',
      kind: 'organisation',
      organisationName: 'Example Stores',
      contactName: 'Jo Sample',
      contactPoints: [{ kind: 'email', value: 'jo.sample@example.com', safeToUse: 'not-asked' }],
      consentToReferral: 'not-asked',
    },
  ],
};
