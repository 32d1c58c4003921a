import type { Choice, FieldError, TypedDate } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';

/** What was typed into the form that corrects who a victim is. */
export interface ChangeVictimValues {
  givenName: string;
  familyName: string;
  born: TypedDate;
  organisationName: string;
  contactName: string;
  language: string;
  /** yes, no, or '' when not known. */
  interpreter: string;
  accessNeeds: string[];
}

/** A field that somebody else changed while this form was open: their value and what was typed here. */
export interface Conflict {
  label: string;
  theirs: string;
  yours: string;
}

/**
 * The form that corrects who a victim is. Posts the fields of `values` (the date as `bornDay`, `bornMonth`, `bornYear`), `checked` (names
 * of fields checked with the victim and right as they are), `version` and `_csrf` to `action`.
 */
export interface ChangeVictimView {
  shell: Shell;
  action: string;
  backHref: string;
  kind: 'person' | 'organisation';
  errors: FieldError[];
  /** True when somebody else changed the victim since this form was shown; saving again takes what is typed here. */
  changedMeanwhile: boolean;
  conflicts: Conflict[];
  values: ChangeVictimValues;
  needs: Choice[];
  /** The fields that can be marked as checked without a change. */
  checkable: Choice[];
  checked: string[];
  version: number;
}
