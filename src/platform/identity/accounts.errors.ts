import { Problem } from '../errors/problem';

/** Two people cannot sign in with one address. */
export class EmailTaken extends Problem {
  constructor() {
    super(
      'email-taken',
      409,
      'This email address already has an account',
      'Use another address, or find the account in the list: it may be suspended.',
    );
  }
}

/** An administrator who suspends themselves could lock everybody out. */
export class OwnAccount extends Problem {
  constructor() {
    super(
      'own-account',
      409,
      'You cannot suspend your own account',
      'Ask another administrator to do it, so that somebody is left who can restore it.',
    );
  }
}
