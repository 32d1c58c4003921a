import type { Moment } from '../../platform/web/moment';
import type { Shell } from '../../platform/web/shell';
import type { Tag } from '../../platform/web/tag';

/** How far one suspect's part of the case has come. `name` is 'Suspect 1' or 'The crime as a whole'. */
export interface StrandRow {
  name: string;
  stage: Tag;
  since: Moment;
  /** What happened last, in words. */
  latest: string;
}

/** One thing that happened, newest first. */
export interface TimelineEntry {
  happened: Moment;
  /** What happened: 'Suspect charged'. */
  title: string;
  /** 'Suspect 1'; null for the crime as a whole. */
  strand: string | null;
  /** More words, or null. */
  detail: string | null;
  /** How we know: 'From the police, 16 March 2023'. */
  how: string;
  state: 'stands' | 'refused' | 'withdrawn';
  /** Why a refused entry did not move the journey; null otherwise. */
  refusal: string | null;
}

/** Something that waits for a person: a link to where it is done, or a form that posts `_csrf` and `version` to `href`. */
export interface CaseTask {
  title: string;
  why: string;
  since: Moment;
  action: { method: 'get' | 'post'; text: string; href: string } | null;
}

/** One case with its journey. */
export interface CaseView {
  shell: Shell;
  success: string | null;
  backHref: string;
  reference: string;
  stage: Tag;
  victim: { name: string; href: string; invented: boolean };
  crime: {
    type: string;
    /** The police's own reference; null for a self-reported case that is not linked. */
    reference: string | null;
    happened: Moment | null;
    place: string | null;
    locality: string | null;
  };
  officer: { name: string; contact: string | null } | null;
  selfReported: boolean;
  /** Where a self-reported case is linked to a crime; null when there is nothing to link. */
  linkHref: string | null;
  tasks: CaseTask[];
  strands: StrandRow[];
  timeline: TimelineEntry[];
  /** Changes with every change of the case; forms send it back so that nobody overwrites a newer one. */
  version: number;
}
