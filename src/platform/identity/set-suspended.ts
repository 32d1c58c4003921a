import type { Database } from '../database/unit-of-work';
import { ChangedMeanwhile, NotFound } from '../errors/problem';

/** The version after the change, made from the version named. Another version stands: `ChangedMeanwhile`; no such account: `NotFound`. */
export async function setSuspended(
  database: Database,
  { id, version, suspended }: { id: string; version: number; suspended: boolean },
): Promise<number> {
  const changed = await database.one<{ version: number }>(
    `update account set suspended_at = case when $3 then coalesce(suspended_at, now()) end, version = version + 1
      where id = $1 and version = $2 returning version`,
    [id, version, suspended],
  );
  if (changed) return changed.version;
  const known = await database.one<{ version: number }>('select version from account where id = $1', [id]);
  throw known ? new ChangedMeanwhile(known.version) : new NotFound('Account');
}
