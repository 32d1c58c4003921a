import type { FieldError } from '../../platform/web/form';
import type { Moment } from '../../platform/web/moment';
import type { Shell } from '../../platform/web/shell';

/**
 * Links a self-reported case to a crime. Without `found` the page asks for the reference (`crimeReference`); with it the
 * person confirms. Both forms post `crimeReference`, `version` and `_csrf`, the second to `confirmAction`.
 */
export interface LinkCrimeView {
  shell: Shell;
  findAction: string;
  confirmAction: string;
  backHref: string;
  reference: string;
  errors: FieldError[];
  values: { crimeReference: string };
  found: { crimeType: string; happened: Moment | null; locality: string | null } | null;
  /** No crime of that reference has reached us: the case can wait for it. */
  unknown?: boolean;
  version: number;
}
