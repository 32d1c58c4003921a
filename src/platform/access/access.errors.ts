import { Problem } from '../errors/problem';

export class NotSignedIn extends Problem {
  constructor() {
    super(
      'not-signed-in',
      401,
      'Sign in to continue',
      'Your session has ended or you have not signed in. Sign in and try again.',
    );
  }
}

export class NotAllowed extends Problem {
  constructor() {
    super(
      'not-allowed',
      403,
      'You cannot do this',
      'Your role does not include it. If your work needs it, ask your administrator. This attempt has been recorded.',
    );
  }
}

export class FormExpired extends Problem {
  constructor() {
    super(
      'form-expired',
      403,
      'This form has expired',
      'Go back, reload the page and send it again. What you typed is still in the form.',
    );
  }
}
