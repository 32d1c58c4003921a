import type { Choice, FieldError } from '../../web/form';
import type { Shell } from '../../web/shell';

/** The form that adds an account. Posts `name`, `email`, `role`, `password` and `_csrf` to `action`. */
export interface AddAccountView {
  shell: Shell;
  action: string;
  backHref: string;
  errors: FieldError[];
  values: { name: string; email: string; role: string };
  roles: Choice[];
  /** The least number of characters of a first password. */
  passwordLength: number;
}
