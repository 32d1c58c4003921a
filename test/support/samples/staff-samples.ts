import type { FeedView } from '../../../src/intake/pages/feed.view';
import { definition } from '../../../src/performance/counts';
import type { CountsView } from '../../../src/performance/pages/counts.view';
import type { AuditView } from '../../../src/platform/audit/pages/audit.view';
import type { AccountsView } from '../../../src/platform/identity/pages/accounts.view';
import type { AddAccountView } from '../../../src/platform/identity/pages/add-account.view';
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
      { value: '2023-03', text: 'March 2023' },
      { value: '2023-06', text: 'June 2023' },
    ],
    from: '2023-03',
    to: '2023-06',
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
  months: ['2023-03', '2023-04', '2023-05', '2023-06'].map((month) => `${month}-01T00:00:00Z`),
  rows: [
    { stage: 'Recorded', counts: [480, 455, 510, 470], total: 1915 },
    { stage: 'Under investigation', counts: [430, 410, 465, 440], total: 1745 },
    { stage: 'Charged', counts: [65, 70, 85, 90], total: 310 },
    { stage: 'On appeal', counts: [0, FEWER_THAN_5, 0, FEWER_THAN_5], total: FEWER_THAN_5 },
  ],
  total: { counts: [975, 935, 1060, 1000], total: 3970 },
  withoutVictim: { counts: [120, 95, FEWER_THAN_5, 0], total: 340 },
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
