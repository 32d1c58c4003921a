import type { CaseView } from '../../../src/cases/pages/case.view';
import type { CaseRow, CasesView } from '../../../src/cases/pages/cases.view';
import type { LinkCrimeView } from '../../../src/cases/pages/link-crime.view';
import type { OpenCaseView } from '../../../src/cases/pages/open-case.view';
import type { Moment } from '../../../src/platform/web/moment';
import type { Tag } from '../../../src/platform/web/tag';
import { caseworkerShell } from './shells';

/** A name that would run if any template forgot to escape it. */
export const HOSTILE_NAME = "Robin <script>alert('x')</script> O'Neil";

const on = (at: string, precision: Moment['precision'] = 'day'): Moment => ({ at: `${at}T09:30:00Z`, precision });
const stage: Record<string, Tag> = {
  investigation: { text: 'Under investigation', tone: 'slate' },
  charged: { text: 'Charged', tone: 'plum' },
  trial: { text: 'Trial listed', tone: 'plum' },
  closed: { text: 'Closed, may reopen', tone: 'grey' },
  court: { text: 'Awaiting court outcome', tone: 'amber' },
  sentence: { text: 'Serving sentence', tone: 'green' },
};
const tag = (name: string): Tag => stage[name] ?? { text: name, tone: 'grey' };

const row = (
  victimName: string,
  reference: string,
  crimeType: string,
  locality: string | null,
  at: string,
  name: string,
  tasks = 0,
): CaseRow => ({
  href: `/cases/${reference}`,
  victimName,
  reference,
  crimeType,
  locality,
  updated: on(at),
  stage: tag(name),
  tasks,
});
const choices = (...texts: string[]) => texts.map((text) => ({ value: text.toLowerCase().replace(/\W+/g, '-'), text }));
const crimeTypes = choices(
  'Burglary',
  'Criminal damage and arson',
  'Robbery',
  'Vehicle crime',
  'Violence and sexual offences',
);
const localities = choices('Blaby', 'Charnwood', 'Harborough', 'Hinckley and Bosworth', 'Leicester City', 'Rutland');

export const cases: CasesView = {
  shell: caseworkerShell('Cases'),
  search: { action: '/cases/search', value: '' },
  filter: {
    action: '/cases',
    clearHref: '/cases',
    crimeTypes,
    localities,
    stages: choices('Under investigation', 'Charged', 'Trial listed', 'Serving sentence'),
    chosen: { stage: '', crimeType: 'burglary', locality: '', needsDecision: true },
    applied: false,
  },
  total: { count: 1204, atLeast: false },
  rows: [
    row('Joanna Whitfield', 'VF-4K7Q-29', 'Burglary', 'Charnwood', '2023-06-14', 'trial', 2),
    row(HOSTILE_NAME, 'VF-8M2D-11', 'Violence and sexual offences', 'Leicester City', '2023-06-12', 'investigation', 1),
    {
      ...row('Corner Stores (Melton) Ltd', 'VF-1P9X-73', 'Shoplifting', 'Melton', '2023-06-01', 'closed'),
      updated: on('2023-06-01', 'month'),
    },
    row('Priya Raman', 'VF-6T3H-40', 'Vehicle crime', null, '2023-05-30', 'court'),
    row(
      'Daniel Osei-Bonsu',
      'VF-2C8W-95',
      'Criminal damage and arson',
      'Hinckley and Bosworth',
      '2023-05-28',
      'charged',
    ),
    row('Margaret Llewellyn', 'VF-9R5L-08', 'Robbery', 'Oadby and Wigston', '2023-05-19', 'sentence'),
  ],
  next: { method: 'get', href: '/cases?after=abc' },
  firstHref: null,
  openCaseHref: '/cases/new',
};

export const casesFound: CasesView = {
  ...cases,
  search: { action: '/cases/search', value: 'Whitfield' },
  filter: { ...cases.filter, applied: true },
  total: { count: 1000, atLeast: true },
  next: {
    method: 'post',
    action: '/cases/search',
    fields: [
      { name: 'search', value: 'Whitfield' },
      { name: 'after', value: 'abc' },
    ],
  },
  firstHref: '/cases',
};

export const noCases: CasesView = { ...cases, rows: [], total: { count: 0, atLeast: false }, next: null };

export const oneCase: CaseView = {
  shell: caseworkerShell('Burglary, case VF-4K7Q-29'),
  success: null,
  backHref: '/cases',
  reference: 'VF-4K7Q-29',
  stage: tag('trial'),
  victim: { name: HOSTILE_NAME, href: '/victims/1', invented: true },
  crime: {
    type: 'Burglary',
    reference: '26/118804/23',
    happened: on('2023-03-14', 'time'),
    place: 'On or near Fosse Way',
    locality: 'Charnwood',
  },
  officer: { name: 'PC 4417 R. Bains', contact: 'r.bains@northshire.example' },
  selfReported: false,
  linkHref: null,
  tasks: [
    {
      title: 'An update could not move the journey',
      why: 'It says suspect 2 was found not guilty, but suspect 2 was never charged. Check with the officer in the case.',
      since: on('2023-06-13'),
      action: { method: 'post', text: 'Mark as dealt with', href: '/tasks/7' },
    },
    {
      title: 'A new mobile number was proposed',
      why: 'The police sent a number that differs from the one checked with the victim.',
      since: on('2023-06-14'),
      action: { method: 'get', text: 'Decide', href: '/victims/1' },
    },
  ],
  strands: [
    {
      name: 'Suspect 1',
      stage: tag('trial'),
      since: on('2023-06-09'),
      latest: 'Trial listed at Leicester Crown Court',
    },
    {
      name: 'Suspect 2',
      stage: { text: 'No further action', tone: 'grey' },
      since: on('2023-04-20'),
      latest: 'Released with no further action',
    },
  ],
  timeline: [
    {
      happened: on('2023-06-12'),
      title: 'Found not guilty',
      strand: 'Suspect 2',
      detail: null,
      how: 'From Northshire Police, received 13 June 2023',
      state: 'refused',
      refusal: 'Suspect 2 was never charged, so a verdict cannot follow. A person has been asked to check.',
    },
    {
      happened: on('2023-06-09', 'time'),
      title: 'Trial listed',
      strand: 'Suspect 1',
      detail: '18 September 2023, Leicester Crown Court.',
      how: 'From Northshire Police, received 9 June 2023',
      state: 'stands',
      refusal: null,
    },
    {
      happened: on('2023-05-22'),
      title: 'Pleaded not guilty',
      strand: 'Suspect 1',
      detail: null,
      how: 'From Northshire Police, received 23 May 2023',
      state: 'stands',
      refusal: null,
    },
    {
      happened: on('2023-05-02'),
      title: 'Charged',
      strand: 'Suspect 1',
      detail: 'Burglary of a dwelling.',
      how: 'From Northshire Police, received 2 May 2023',
      state: 'stands',
      refusal: null,
    },
    {
      happened: on('2023-04-20'),
      title: 'Released with no further action',
      strand: 'Suspect 2',
      detail: null,
      how: 'From Northshire Police, received 20 April 2023',
      state: 'stands',
      refusal: null,
    },
    {
      happened: on('2023-04-01', 'month'),
      title: 'Investigation complete; no suspect identified',
      strand: null,
      detail: null,
      how: 'From data.police.uk, published for April 2023',
      state: 'withdrawn',
      refusal: null,
    },
    {
      happened: on('2023-03-14', 'time'),
      title: 'Crime recorded',
      strand: null,
      detail: null,
      how: 'From Northshire Police, received 14 March 2023',
      state: 'stands',
      refusal: null,
    },
  ],
  version: 12,
};

export const selfReportedCase: CaseView = {
  ...oneCase,
  shell: caseworkerShell('Robbery, case VF-3F6N-52'),
  success: 'The case is open.',
  reference: 'VF-3F6N-52',
  stage: { text: 'Reported', tone: 'slate' },
  crime: { type: 'Robbery', reference: null, happened: on('2023-05-01', 'month'), place: null, locality: 'Rutland' },
  officer: null,
  selfReported: true,
  linkHref: '/cases/VF-3F6N-52/link',
  tasks: [],
  strands: [],
  timeline: [
    {
      happened: on('2023-05-01', 'month'),
      title: 'The victim told us',
      strand: null,
      detail: null,
      how: 'Told to Amira Hussain on 16 June 2023',
      state: 'stands',
      refusal: null,
    },
  ],
};

export const openCase: OpenCaseView = {
  shell: caseworkerShell('Open a self-reported case', 'Open a case'),
  action: '/cases',
  backHref: '/cases',
  errors: [
    { field: 'familyName', text: 'Enter the family name' },
    { field: 'happenedDay', text: 'The date must be in the past' },
    { field: 'contactSafe', text: 'Say whether it is safe to use' },
  ],
  values: {
    givenName: HOSTILE_NAME,
    familyName: '',
    born: { day: '27', month: '3', year: '1985' },
    crimeType: 'robbery',
    happened: { day: '', month: '3', year: '2093' },
    locality: 'rutland',
    contactKind: 'mobile',
    contactValue: '07700 900123',
    contactSafe: '',
  },
  crimeTypes,
  localities,
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
