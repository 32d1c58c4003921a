import type { FeedView } from '../../../src/intake/pages/feed.view';
import { definition } from '../../../src/performance/counts';
import type { CountsView } from '../../../src/performance/pages/counts.view';
import type { AuditView } from '../../../src/platform/audit/pages/audit.view';
import type { AccountsView } from '../../../src/platform/identity/pages/accounts.view';
import type { AddAccountView } from '../../../src/platform/identity/pages/add-account.view';
import type { PasswordView } from '../../../src/platform/identity/pages/password.view';
import { FEWER_THAN_5 } from '../../../src/platform/web/bar-chart';
import { policeShell, roleShell } from './shells';

const minute = (at: string) => ({ at, precision: 'time' }) as const;

export const counts: CountsView = {
  shell: roleShell('Counts by stage and month', 'OPCC auditor', 'Counts', '/counts'),
  definition,
  freshAt: '2023-06-30T17:05:00Z',
  errors: [],
  filter: {
    action: '/counts',
    clearHref: '/counts',
    months: [
      { value: '2023-01', text: 'January 2023' },
      { value: '2023-12', text: 'December 2023' },
    ],
    from: '2023-01',
    to: '2023-12',
  },
  chart: {
    id: 'stages',
    title: 'Where cases stand now',
    description: 'Most cases are closed or under investigation; a few have reached sentence.',
    bars: [
      { label: 'Recorded', value: 320 },
      { label: 'Under investigation', value: 1240 },
      { label: 'Charged', value: 310 },
      { label: 'Awaiting court outcome', value: 185 },
      { label: 'Trial listed', value: 45 },
      { label: 'On appeal', value: FEWER_THAN_5 },
      { label: 'Serving sentence', value: 95 },
      { label: 'Closed, may reopen', value: 1580 },
    ],
  },
  total: 4985,
  withoutVictim: 340,
  tables: [1, 7].map((first) => ({
    id: `months-2023-0${first}`,
    title: first === 1 ? 'January 2023 to June 2023' : 'July 2023 to December 2023',
    months: Array.from({ length: 6 }, (_none, n) => `2023-${String(first + n).padStart(2, '0')}-01T12:00:00Z`),
    rows: [
      { stage: 'Recorded by the police', counts: [480, 455, 510, 470, 5, FEWER_THAN_5] },
      { stage: 'Under investigation', counts: [430, 410, 465, 440, 1240, 0] },
      { stage: 'Investigation closed: no suspect identified', counts: [0, FEWER_THAN_5, 0, FEWER_THAN_5, 0, 15] },
    ],
    total: [975, 935, 1060, 1000, 1245, 20],
    withoutVictim: [120, 95, FEWER_THAN_5, 0, 0, 5],
  })),
};

export const audit: AuditView = {
  shell: roleShell('Who looked at what', 'Data protection officer', 'Who looked at what', '/audit'),
  filter: {
    action: '/audit',
    clearHref: '/audit',
    people: [{ value: '7', text: 'Amira Hussain' }],
    day: { day: '14', month: '6', year: '2023' },
    person: '7',
    refusedOnly: false,
  },
  errors: [],
  rows: [
    {
      at: '2023-06-14T14:05:00Z',
      who: { name: 'Amira Hussain', roleName: 'Contact caseworker' },
      action: 'Looked at a case',
      subject: 'Case VF-4K7Q-29',
      refused: false,
      reason: null,
    },
    {
      at: '2023-06-14T13:50:00Z',
      who: { name: 'Dev Patel', roleName: 'Administrator' },
      action: 'Asked for a case',
      subject: 'Case VF-4K7Q-29',
      refused: true,
      reason: 'Administrators see no case',
    },
    {
      at: '2023-06-14T13:41:00Z',
      who: null,
      action: 'Failed to sign in',
      subject: null,
      refused: true,
      reason: 'Wrong password',
    },
    {
      at: '2023-06-14T11:00:00Z',
      who: { name: 'Amira Hussain', roleName: 'Contact caseworker' },
      action: 'Asked to see a contact point',
      subject: 'Victim 0b1f, mobile phone',
      refused: false,
      reason: null,
    },
  ],
  next: { method: 'get', href: '/audit?after=x' },
  firstHref: '/audit',
};

export const accounts: AccountsView = {
  shell: roleShell('Accounts', 'Administrator', 'Accounts', '/accounts'),
  success: 'The account of Lucy Marsh was suspended.',
  accounts: [
    {
      name: 'Amira Hussain',
      email: 'amira.hussain@victimfirst.example',
      roleName: 'Contact caseworker',
      state: 'active',
      lastSignIn: minute('2023-06-14T08:02:00Z'),
      changeAction: '/accounts/1/suspend',
      version: 1,
    },
    {
      name: 'Lucy Marsh',
      email: 'lucy.marsh@victimfirst.example',
      roleName: 'Provider worker',
      state: 'suspended',
      lastSignIn: null,
      changeAction: '/accounts/2/restore',
      version: 2,
    },
    {
      name: 'Tom Okafor',
      email: 'tom.okafor@victimfirst.example',
      roleName: 'Administrator',
      state: 'active',
      lastSignIn: minute('2023-06-14T12:00:00Z'),
      changeAction: null,
      version: 3,
    },
  ],
  addHref: '/accounts/new',
  next: null,
  firstHref: null,
};

export const addAccount: AddAccountView = {
  shell: roleShell('Add an account', 'Administrator', 'Accounts', '/accounts'),
  action: '/accounts',
  backHref: '/accounts',
  errors: [{ field: 'email', text: 'Enter an email address in the correct format, like name@example.com' }],
  values: { name: 'Lucy Marsh', email: 'lucy.marsh', role: 'provider-worker' },
  roles: ['Contact caseworker', 'Contact supervisor', 'Provider worker', 'Provider manager', 'OPCC auditor'].map(
    (text) => ({ value: text.toLowerCase().replace(' ', '-'), text }),
  ),
  passwordLength: 12,
};

export const password: PasswordView = {
  shell: roleShell('Change your password', 'Provider worker', 'Home', '/'),
  action: '/account/password',
  success: null,
  errors: [{ field: 'wanted', text: 'Enter a password of at least 12 characters' }],
  passwordLength: 12,
};

export const feed: FeedView = {
  shell: policeShell('What has arrived'),
  week: { received: 8412, duplicate: 37, quarantined: 6, droppedFields: 214 },
  sources: [
    {
      name: 'Northshire crime system',
      lastMessage: minute('2023-06-14T14:01:00Z'),
      age: '4 minutes ago',
      quiet: false,
    },
    { name: 'data.police.uk', lastMessage: minute('2023-05-30T09:12:00Z'), age: '15 days ago', quiet: true },
    { name: 'Court results file', lastMessage: null, age: null, quiet: true },
  ],
  days: [
    {
      day: '2023-06-14',
      source: 'Northshire crime system',
      received: 1180,
      duplicate: 4,
      quarantined: 2,
      droppedFields: 31,
    },
    {
      day: '2023-06-13',
      source: 'Northshire crime system',
      received: 1322,
      duplicate: 0,
      quarantined: 0,
      droppedFields: 28,
    },
    { day: '2023-05-30', source: 'data.police.uk', received: 15403, duplicate: 33, quarantined: 4, droppedFields: 0 },
  ],
  dropped: [
    { source: 'Northshire crime system', field: 'investigation.text', times: 190 },
    { source: 'Northshire crime system', field: 'intelligence.grade', times: 24 },
  ],
  returns: [
    { day: '2023-06-14', source: 'Northshire crime system', reason: 'No contact point is safe to use', times: 3 },
    { day: '2023-06-13', source: 'Northshire crime system', reason: 'The details are wrong', times: 1 },
  ],
  next: null,
  firstHref: null,
};
