import type { Choice, FieldError, TypedDate } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';

/** What was typed into the form that opens a case. */
export interface OpenCaseValues {
  kind: 'person' | 'organisation';
  givenName: string;
  familyName: string;
  born: TypedDate;
  organisationName: string;
  contactName: string;
  crimeType: string;
  happened: TypedDate;
  locality: string;
  flags: string[];
  contactKind: string;
  contactValue: string;
  contactSafe: string;
}

/**
 * The form that opens a self-reported case. Posts `kind`, `givenName`, `familyName`, `bornDay/Month/Year` (optional; an organisation:
 * `organisationName`, `contactName`), `crimeType`, `happenedDay` (optional)`/Month/Year`, `locality`, `flags`, `contactKind`,
 * `contactValue`, `contactSafe` (yes, no, not-asked), `idempotencyKey` and `_csrf` to `action`.
 */
export interface OpenCaseView {
  shell: Shell;
  action: string;
  backHref: string;
  /** The same form for an organisation, or for a person. */
  otherKindHref: string;
  errors: FieldError[];
  values: OpenCaseValues;
  crimeTypes: Choice[];
  localities: Choice[];
  flags: Choice[];
  contactKinds: Choice[];
  /** Sent back with the form, so that pressing the button twice opens one case. */
  idempotencyKey: string;
}
