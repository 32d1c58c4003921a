import type { Choice, FieldError, TypedDate } from '../../web/form';
import type { NextPage } from '../../web/paging';
import type { Shell } from '../../web/shell';

/** One line of the record: who looked at or changed what. */
export interface AuditRow {
  /** ISO instant. */
  at: string;
  /** Null when nobody was signed in, for example a failed sign-in. */
  who: { name: string; roleName: string } | null;
  /** What was done, in words: 'Looked at a case'. */
  action: string;
  /** What it was done to: a reference, never a victim's name; null when there is nothing to point at. */
  subject: string | null;
  refused: boolean;
  /** Why it was refused or not done; null when it was done. */
  reason: string | null;
}

/** The data protection officer's page. The filter is a GET form: dayDay, dayMonth, dayYear, person, refusedOnly. */
export interface AuditView {
  shell: Shell;
  filter: {
    action: string;
    clearHref: string;
    people: Choice[];
    day: TypedDate;
    person: string;
    refusedOnly: boolean;
  };
  errors: FieldError[];
  rows: AuditRow[];
  next: NextPage | null;
  firstHref: string | null;
}
