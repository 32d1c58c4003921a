import type { Checked } from '../queries/victim-records';
import type { Verified } from './victim.view';

/** Who checked a value with the victim, and when. An account that is gone has no name. */
export function verifiedBy({ by, at }: Checked): Verified {
  return { by: by ?? 'somebody who has left', on: at };
}
