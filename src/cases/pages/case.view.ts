import type { Choice, FieldError } from '../../platform/web/form';
import type { Moment } from '../../platform/web/moment';
import type { Shell } from '../../platform/web/shell';
import type { Tag } from '../../platform/web/tag';

/** How far one suspect's part of the case has come. `name` is 'Suspect 1'. */
export interface StrandRow {
  name: string;
  stage: Tag;
  /** When something last happened on it; null while nothing has. */
  since: Moment | null;
  /** What happened last, in words. */
  latest: string;
}

/** One thing that happened, newest first. */
export interface TimelineEntry {
  happened: Moment;
  /** What happened: 'Suspect 1 was charged'. */
  title: string;
  /** 'Suspect 1', where the title does not say so; null otherwise. */
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
  since: Moment | null;
  action: { method: 'get' | 'post'; text: string; href: string } | null;
}

/** Sending the case back to the police: posts `reason`, `version` and `_csrf`. */
export interface ReturnForm {
  action: string;
  reasons: Choice[];
}

/** One case with its journey. */
export interface CaseView {
  shell: Shell;
  errors?: FieldError[];
  success: string | null;
  backHref: string;
  reference: string;
  stage: Tag;
  /** Seen by supervisors and by the person it is assigned to. */
  restricted: boolean;
  /** Null when this person may not see the victim. */
  victim: { name: string; href: string; invented: boolean; kind: 'person' | 'organisation' } | null;
  crime: {
    type: string;
    /** The police's own reference; null for a self-reported case that is not linked. */
    reference: string | null;
    /** The reference of a crime that has not reached us yet. */
    awaited: string | null;
    happened: Moment | null;
    locality: string | null;
    /** What needs particular care, in words. */
    care: string[];
  };
  officer: { name: string; contact: string | null } | null;
  selfReported: boolean;
  /** Where a self-reported case is linked to a crime; null when there is nothing to link. */
  linkHref: string | null;
  tasks: CaseTask[];
  strands: StrandRow[];
  timeline: TimelineEntry[];
  /** When it was sent back to the police, and why. */
  returned: { reason: string; at: Moment }[];
  /** Null when the case may not be sent back. */
  returnForm: ReturnForm | null;
  /** Changes with every change of the case; forms send it back so that nobody overwrites a newer one. */
  version: number;
}
