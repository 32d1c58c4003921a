import type { Choice, FieldError, TypedDate } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';

/**
 * The form that opens a self-reported case. Posts `givenName`, `familyName`, `bornDay/Month/Year` (optional), `crimeType`,
 * `happenedDay` (optional)`/Month/Year`, `locality`, `contactKind`, `contactValue`, `contactSafe` (yes, no, not-asked),
 * `idempotencyKey` and `_csrf` to `action`.
 */
export interface OpenCaseView {
  shell: Shell;
  action: string;
  backHref: string;
  errors: FieldError[];
  values: {
    givenName: string;
    familyName: string;
    born: TypedDate;
    crimeType: string;
    happened: TypedDate;
    locality: string;
    contactKind: string;
    contactValue: string;
    contactSafe: string;
  };
  crimeTypes: Choice[];
  localities: Choice[];
  contactKinds: Choice[];
  /** Sent back with the form, so that pressing the button twice opens one case. */
  idempotencyKey: string;
}
