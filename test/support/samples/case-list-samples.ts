import type { CaseRow, CasesView } from '../../../src/cases/pages/cases.view';
import { HOSTILE_NAME, choices, crimeTypes, localities, on, tag } from './case-words';
import { caseworkerShell } from './shells';

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
