import type { FieldError, TypedDate } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';

/**
 * The form that corrects who a victim is. Posts `givenName`, `familyName`, `bornDay`, `bornMonth`, `bornYear`
 * (an organisation: `organisationName`, `contactName`), `version` and `_csrf` to `action`.
 */
export interface ChangeVictimView {
  shell: Shell;
  action: string;
  backHref: string;
  kind: 'person' | 'organisation';
  errors: FieldError[];
  values: { givenName: string; familyName: string; born: TypedDate; organisationName: string; contactName: string };
  version: number;
}
