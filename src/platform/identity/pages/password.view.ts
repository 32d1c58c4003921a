import type { FieldError } from '../../web/form';
import type { Shell } from '../../web/shell';

/** The form with which somebody changes their own password. Posts `current`, `wanted` and `_csrf` to `action`. */
export interface PasswordView {
  shell: Shell;
  action: string;
  success: string | null;
  errors: FieldError[];
  /** The least number of characters of a password. */
  passwordLength: number;
}
