import type { Database } from '../platform/database/unit-of-work';
import { ChangedMeanwhile, NotFound } from '../platform/errors/problem';

/** A case as it was claimed for a change. */
export interface ClaimedCase {
  id: string;
  victim_id: string;
  restricted: boolean;
  self_reported: boolean;
}

/**
 * Claims a case for a change until the transaction ends, and counts its version up. Throws `NotFound` when this person may not see it and
 * `ChangedMeanwhile` when it is no longer at the version that they read.
 */
export async function claimCase(database: Database, id: string, version: number): Promise<ClaimedCase> {
  const claimed = await database.one<ClaimedCase>(
    `update victim_case set version = version + 1, changed_at = now() where id = $1 and version = $2 returning id, victim_id, restricted, self_reported`,
    [id, version],
  );
  return claimed ?? refuse(database, 'victim_case', id, 'Case');
}

/** The same for a victim. */
export async function claimVictim(database: Database, id: string, version: number): Promise<void> {
  const claimed = await database.one(
    'update victim set version = version + 1 where id = $1 and version = $2 returning id',
    [id, version],
  );
  if (!claimed) await refuse(database, 'victim', id, 'Victim');
}

async function refuse(database: Database, table: 'victim_case' | 'victim', id: string, what: string): Promise<never> {
  const current = await database.one<{ version: number }>(`select version from ${table} where id = $1`, [id]);
  throw current ? new ChangedMeanwhile(current.version) : new NotFound(what);
}
