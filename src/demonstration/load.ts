import type { CrimeUpdate } from '../intake/contract/crime-update.types';
import { demonstrationUpdates } from './demonstration-updates';

const SEED = 2015;
const BATCH = 100;

/** What the loader is given. */
export interface Loading {
  /** The moment that the 18 months end at; absent: now. Resuming a load needs the moment it was begun with. */
  now?: Date;
  /** Takes one batch in; called again only when it is done. */
  receive(updates: CrimeUpdate[]): Promise<void>;
  /** Updates taken in so far, of how many: once before the first batch, then after each. */
  progress(done: number, total: number): void;
}

/** Feeds the demonstration data through the police side's own door, in batches of 100, in the order of sending. */
export async function loadDemonstration({ now = new Date(), receive, progress }: Loading): Promise<void> {
  const updates = demonstrationUpdates({ seed: SEED, now });
  progress(0, updates.length);
  for (let start = 0; start < updates.length; start += BATCH) {
    const batch = updates.slice(start, start + BATCH);
    await receive(batch);
    progress(start + batch.length, updates.length);
  }
}
