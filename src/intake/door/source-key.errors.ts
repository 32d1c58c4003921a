import { Problem } from '../../platform/errors/problem';

const detail =
  'Send the key of your source as "Authorization: Bearer <key>". If you did, it may have been revoked: ask for a new one.';

/** No key, an unknown one, or one that was revoked: the answer is the same. */
export class UnknownKey extends Problem {
  constructor() {
    super('unknown-key', 401, 'This key opens nothing', detail);
  }
}
