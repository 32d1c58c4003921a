import { crimeTypeChoices, crimeTypeName } from '../../journey/queries/crime-type-names';
import { localityChoices, localityName } from '../../journey/queries/localities';
import { stageChoices, stageTag } from '../../journey/queries/stage-names';
import type { NextPage } from '../../platform/web/paging';
import type { BoundedCount, CaseFilter, CasePage, ListedCase } from '../queries/case-lists';
import type { CaseRow, CasesView } from './cases.view';

/** What the list of cases shows: found by filter, or by words that were typed. */
export interface CasesShown {
  page: CasePage;
  total: BoundedCount;
  filter?: CaseFilter;
  typed?: string;
  cursor?: string | undefined;
  next: NextPage | null;
}

/** The view, with the ids of the cases in it for the audit. */
export type CasesPage = Omit<CasesView, 'shell'> & { caseIds: string[] };

export function casesPage({ page, total, filter = {}, typed = '', cursor, next }: CasesShown): CasesPage {
  const { stage = '', crimeType = '', locality = '', needsDecision = false } = filter;
  return {
    caseIds: page.items.map(({ id }) => id),
    search: { action: '/cases/search', value: typed },
    filter: {
      action: '/cases',
      clearHref: '/cases',
      stages: stageChoices(),
      crimeTypes: crimeTypeChoices(),
      localities: localityChoices(),
      chosen: { stage, crimeType, locality, needsDecision },
      applied: stage !== '' || crimeType !== '' || locality !== '' || needsDecision,
    },
    total,
    rows: page.items.map(caseRow),
    next,
    firstHref: cursor ? firstHref(filter, typed) : null,
    openCaseHref: '/cases/new',
  };
}

/** Where this list goes on: the filter in the address, and where it stopped. */
export function pageHref(filter: CaseFilter, cursor: string | null): string {
  const { needsDecision, ...narrowed } = filter;
  const query = new URLSearchParams({
    ...narrowed,
    ...(needsDecision && { needsDecision: 'yes' }),
    ...(cursor && { cursor }),
  });
  return query.size > 0 ? `/cases?${query.toString()}` : '/cases';
}

/** Typed words stay out of addresses, so their first page cannot be linked to: the list without them is. */
function firstHref(filter: CaseFilter, typed: string): string {
  return typed ? '/cases' : pageHref(filter, null);
}

function caseRow({ id, reference, victimName, crimeType, locality, stage, changedAt, decisions }: ListedCase): CaseRow {
  return {
    href: `/cases/${id}`,
    reference,
    victimName: victimName ?? 'Name not shown',
    crimeType: crimeTypeName(crimeType),
    locality: localityName(locality),
    stage: stageTag(stage),
    updated: { at: new Date(changedAt).toISOString(), precision: 'day' },
    tasks: decisions,
  };
}
