import type { CrimeUpdate } from './contract/crime-update.types';
import type { Problem } from './contract/problem';
import type { Incident } from './data-police-uk/mapped-row';

/** One line of a delivery, once looked at: a valid update, a row without a crime reference, or what cannot be taken and why. */
export type ReceivedItem =
  | {
      line: number;
      kind: 'update';
      update: CrimeUpdate;
      dropped: string[];
      /** As it was sent, for the quarantine; when absent the update is written out again. */ body?: Buffer;
    }
  | { line: number; kind: 'incident'; incident: Incident }
  | {
      line: number;
      kind: 'quarantine';
      problems: Problem[];
      body: Buffer;
      /** When it could be read. */ messageId?: string;
    };

/**
 * What became of a line. `created`, `updated` and `unchanged` are known at once for a crime without a victim and for a new crime; of other
 * accepted updates the victim side counts what they changed (`crossed`).
 */
export interface Answered {
  line: number;
  messageId?: string;
  result: 'accepted' | 'duplicate' | 'quarantined';
  effect?: 'created' | 'updated' | 'unchanged' | 'crossed' | 'incident';
  problems?: Problem[];
  dropped?: string[];
}
