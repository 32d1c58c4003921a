import type { LinkCrimeView } from '../../../src/cases/pages/link-crime.view';
import type { OpenCaseView } from '../../../src/cases/pages/open-case.view';
import { HOSTILE_NAME, crimeTypes, localities, on } from './case-words';
import { caseworkerShell } from './shells';

export const openCase: OpenCaseView = {
  shell: caseworkerShell('Open a self-reported case', 'Open a case'),
  action: '/cases',
  backHref: '/cases',
  otherKindHref: '/cases/new?kind=organisation',
  errors: [
    { field: 'familyName', text: 'Enter the family name' },
    { field: 'happenedDay', text: 'The date must be in the past' },
    { field: 'contactSafe', text: 'Say whether it is safe to use' },
  ],
  values: {
    kind: 'person',
    givenName: HOSTILE_NAME,
    familyName: '',
    born: { day: '27', month: '3', year: '1985' },
    organisationName: '',
    contactName: '',
    crimeType: 'robbery',
    happened: { day: '', month: '3', year: '2093' },
    locality: 'rutland',
    flags: ['stalking'],
    contactKind: 'mobile',
    contactValue: '07700 900123',
    contactSafe: '',
  },
  crimeTypes,
  localities,
  flags: [
    { value: 'domestic-abuse', text: 'Domestic abuse' },
    { value: 'stalking', text: 'Stalking' },
  ],
  contactKinds: [
    { value: 'mobile', text: 'Mobile phone' },
    { value: 'email', text: 'Email' },
    { value: 'letter', text: 'Letter' },
  ],
  idempotencyKey: '6f1c6c0e-8a55-4f0e-b7f4-3f0c3a0d1d11',
};

export const linkCrime: LinkCrimeView = {
  shell: caseworkerShell('Link to a crime'),
  findAction: '/cases/VF-3F6N-52/link/find',
  confirmAction: '/cases/VF-3F6N-52/link',
  backHref: '/cases/VF-3F6N-52',
  reference: 'VF-3F6N-52',
  errors: [],
  values: { crimeReference: '26/118804/23' },
  found: { crimeType: 'Robbery', happened: on('2023-05-06'), locality: 'Rutland' },
  version: 3,
};
