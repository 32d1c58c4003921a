import type { ChangeVictimView } from '../../../src/cases/pages/change-victim.view';
import type { VictimView } from '../../../src/cases/pages/victim.view';
import { HOSTILE_NAME } from './case-words';
import { caseworkerShell } from './shells';

const checked = { by: 'Amira Hussain', on: '2023-05-04' };
const received = { at: '2023-06-14T08:10:00Z', precision: 'time' } as const;
const told = (answer: string): string =>
  `The police were told that it is ${answer} when PC 4417 R. Bains asked on 14 March 2023.`;

export const victim: VictimView = {
  shell: caseworkerShell('Victim'),
  success: null,
  backHref: '/cases/VF-4K7Q-29',
  name: HOSTILE_NAME,
  kind: 'person',
  invented: true,
  repeat: {
    crimes: 3,
    until: { at: '2023-03-14', precision: 'day' },
    prior: [
      {
        href: '/cases/2',
        reference: 'VF-3F6N-52QR',
        crimeType: 'Criminal damage and arson',
        happened: { at: '2023-01', precision: 'month' },
      },
      {
        href: '/cases/3',
        reference: 'VF-7B1K-36ST',
        crimeType: 'Vehicle crime',
        happened: { at: '2022-11-02', precision: 'day' },
      },
    ],
  },
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
      safety: { text: 'Safe to use', tone: 'green' },
      police: told('safe'),
      safetyAction: '/victims/1/contact/1/safety',
      canBeSafe: true,
      verified: checked,
    },
    {
      kind: 'Email',
      masked: 'ends example.com',
      value: null,
      showAction: '/victims/1/contact/2/show',
      safety: { text: 'Nobody asked: not safe to use', tone: 'amber' },
      police: 'The police did not ask whether it is safe.',
      safetyAction: '/victims/1/contact/2/safety',
      canBeSafe: true,
      verified: null,
    },
    {
      kind: 'Home phone',
      masked: 'ends 455',
      value: null,
      showAction: '/victims/1/contact/3/show',
      safety: { text: 'Not safe: do not use', tone: 'clay' },
      police: told('not safe'),
      safetyAction: '/victims/1/contact/3/safety',
      canBeSafe: true,
      verified: null,
    },
    {
      kind: 'Address',
      masked: 'ends LE1 9ZZ',
      value: null,
      showAction: '/victims/1/contact/4/show',
      safety: { text: 'Closed: shared with a suspect', tone: 'clay' },
      police: told('safe'),
      safetyAction: '/victims/1/contact/4/safety',
      canBeSafe: false,
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
  action: '/victims/1/change',
  backHref: '/victims/1',
  kind: 'person',
  errors: [{ field: 'bornDay', text: 'Date of birth must be a real date, for example 27 3 1985' }],
  changedMeanwhile: true,
  conflicts: [{ label: 'Family name', theirs: "O'Neill", yours: "O'Neil" }],
  values: {
    givenName: HOSTILE_NAME,
    familyName: "O'Neil",
    born: { day: '31', month: '2', year: '1985' },
    organisationName: '',
    contactName: '',
    language: 'pl',
    interpreter: 'yes',
    accessNeeds: ['large-print'],
  },
  needs: [
    { value: 'large-print', text: 'Large print' },
    { value: 'sign-language', text: 'Sign language' },
  ],
  checkable: [
    { value: 'givenName', text: 'Given name' },
    { value: 'familyName', text: 'Family name' },
  ],
  checked: ['givenName'],
  version: 4,
};
