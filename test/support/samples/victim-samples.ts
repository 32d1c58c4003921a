import type { ChangeVictimView } from '../../../src/cases/pages/change-victim.view';
import type { VictimView } from '../../../src/cases/pages/victim.view';
import { HOSTILE_NAME } from './case-words';
import { caseworkerShell } from './shells';

const checked = { by: 'Amira Hussain', on: '2023-05-04' };
const received = { at: '2023-06-14T08:10:00Z', precision: 'time' } as const;
const asked = { by: 'PC 4417 R. Bains', at: { at: '2023-03-14T10:00:00Z', precision: 'day' } } as const;

export const victim: VictimView = {
  shell: caseworkerShell('Victim'),
  success: null,
  backHref: '/cases/VF-4K7Q-29',
  name: HOSTILE_NAME,
  kind: 'person',
  invented: true,
  crimesInTwelveMonths: 3,
  identity: [
    { label: 'Given name', value: 'Robin', verified: checked },
    { label: 'Family name', value: "O'Neil", verified: checked },
    { label: 'Date of birth', value: '27 March 1985', verified: null },
    { label: 'Language', value: 'English', verified: null },
    { label: 'Access needs', value: 'Large print', verified: null },
  ],
  changeHref: '/victims/1/change',
  contactPoints: [
    {
      kind: 'Mobile phone',
      masked: 'ends 123',
      value: '07700 900123',
      showAction: '/victims/1/contact/1/show',
      safe: 'yes',
      asked,
      sharedWithSuspect: false,
      verified: checked,
    },
    {
      kind: 'Email',
      masked: 'ends example.com',
      value: null,
      showAction: '/victims/1/contact/2/show',
      safe: 'not-asked',
      asked: null,
      sharedWithSuspect: false,
      verified: null,
    },
    {
      kind: 'Home phone',
      masked: 'ends 455',
      value: null,
      showAction: '/victims/1/contact/3/show',
      safe: 'no',
      asked,
      sharedWithSuspect: false,
      verified: null,
    },
    {
      kind: 'Address',
      masked: 'ends LE1 9ZZ',
      value: null,
      showAction: '/victims/1/contact/4/show',
      safe: 'yes',
      asked,
      sharedWithSuspect: true,
      verified: null,
    },
  ],
  proposals: [
    {
      field: 'Mobile phone',
      current: '07700 900123',
      proposed: '07700 900188',
      source: 'Northshire Police',
      received,
      acceptAction: '/proposals/5/accept',
      refuseAction: '/proposals/5/refuse',
    },
  ],
  cases: [
    {
      href: '/cases/VF-4K7Q-29',
      reference: 'VF-4K7Q-29',
      crimeType: 'Burglary',
      happened: { at: '2023-03-14T09:00:00Z', precision: 'day' },
      stage: { text: 'Trial listed', tone: 'plum' },
    },
    {
      href: '/cases/VF-3F6N-52',
      reference: 'VF-3F6N-52',
      crimeType: 'Criminal damage and arson',
      happened: { at: '2023-01-01T00:00:00Z', precision: 'month' },
      stage: { text: 'Closed, may reopen', tone: 'grey' },
    },
    {
      href: '/cases/VF-7B1K-36',
      reference: 'VF-7B1K-36',
      crimeType: 'Vehicle crime',
      happened: null,
      stage: { text: 'Under investigation', tone: 'slate' },
    },
  ],
  version: 4,
};

export const changeVictim: ChangeVictimView = {
  shell: caseworkerShell('Change these details'),
  action: '/victims/1',
  backHref: '/victims/1',
  kind: 'person',
  errors: [{ field: 'bornDay', text: 'Date of birth must be a real date, for example 27 3 1985' }],
  values: {
    givenName: HOSTILE_NAME,
    familyName: "O'Neil",
    born: { day: '31', month: '2', year: '1985' },
    organisationName: '',
    contactName: '',
  },
  version: 4,
};
