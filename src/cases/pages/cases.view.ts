import type { Choice, FieldError } from '../../platform/web/form';
import type { Moment } from '../../platform/web/moment';
import type { NextPage } from '../../platform/web/paging';
import type { Shell } from '../../platform/web/shell';
import type { Tag } from '../../platform/web/tag';

/** One case in the list. */
export interface CaseRow {
  href: string;
  reference: string;
  victimName: string;
  crimeType: string;
  locality: string | null;
  stage: Tag;
  updated: Moment;
  /** How many things wait for a person's decision. */
  tasks: number;
}

/**
 * The caseworker's list of cases. The filter is a GET form: stage, crimeType, locality, needsDecision=yes.
 * The search is a POST form (`search`, `_csrf`), so that no name ever stands in an address.
 */
export interface CasesView {
  shell: Shell;
  errors?: FieldError[];
  search: { action: string; value: string };
  filter: {
    action: string;
    clearHref: string;
    stages: Choice[];
    crimeTypes: Choice[];
    localities: Choice[];
    chosen: { stage: string; crimeType: string; locality: string; needsDecision: boolean };
    /** True when the list is narrowed; the panel then stays open on a phone. */
    applied: boolean;
  };
  /** How many cases match; `atLeast` when counting stopped there. */
  total: { count: number; atLeast: boolean };
  rows: CaseRow[];
  next: NextPage | null;
  firstHref: string | null;
  /** Where a self-reported case is opened; null when this person may not. */
  openCaseHref: string | null;
}
