import type { FieldError } from '../../web/form';
import type { Shell } from '../../web/shell';

/** The sign-in page of either side. Posts `email`, `password` and `_csrf` to `action`. */
export interface SignInView {
  shell: Shell;
  action: string;
  errors: FieldError[];
  /** The e-mail address stays as typed; a password is never sent back. */
  values: { email: string };
  /** A sentence such as 'You have signed out.'; null when there is nothing to say. */
  notice: string | null;
}
