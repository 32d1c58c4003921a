import type { Database } from '../platform/database/unit-of-work';

/** Notes that counts changed now. Asked last in its transaction, since the one row stays locked until the commit. */
export async function noteFreshness(database: Database): Promise<void> {
  await database.query(
    `insert into count_freshness as known (changed_at) values (now())
     on conflict (one) do update set changed_at = greatest(known.changed_at, excluded.changed_at)`,
  );
}
