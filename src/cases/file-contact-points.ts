import { v7 } from 'uuid';
import type { Database } from '../platform/database/unit-of-work';
import type { NamedVictim } from './crossed-victim';

const isNewer =
  '(known.stated_at is null or (excluded.stated_at, excluded.stated_in collate "C") > (known.stated_at, known.stated_in collate "C"))';

/**
 * Files the contact points that the feed names. A newer police statement about safety replaces an older one of theirs; what our own worker
 * established stays as it is, and a point once known to be shared with the suspect stays closed.
 */
export async function fileContactPoints(
  database: Database,
  named: (NamedVictim & { victimId: string })[],
): Promise<void> {
  const points = new Map<string, object>();
  const oldestFirst = [...named].sort(
    (a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt) || (a.messageId < b.messageId ? -1 : 1),
  );
  for (const { victimId, victim, sentAt, messageId } of oldestFirst) {
    for (const point of victim.contact_points ?? []) {
      const key = [victimId, point.kind, point.value].join('\u0000');
      const before = points.get(key) as { shared_with_suspect: boolean } | undefined;
      points.set(key, {
        id: v7(),
        victim_id: victimId,
        kind: point.kind,
        value: point.value,
        police_safe: point.safe_to_use ?? 'not-asked',
        police_asked_by: point.asked_by,
        police_asked_on: point.asked_on,
        stated_at: new Date(sentAt),
        stated_in: messageId,
        shared_with_suspect: (point.shared_with_suspect ?? false) || (before?.shared_with_suspect ?? false),
      });
    }
  }
  if (points.size === 0) return;
  await database.query(
    `insert into contact_point as known (id, victim_id, kind, value, police_safe, police_asked_by, police_asked_on, shared_with_suspect, stated_at, stated_in)
     select id, victim_id, kind, value, police_safe, police_asked_by, police_asked_on, shared_with_suspect, stated_at, stated_in
       from jsonb_populate_recordset(null::contact_point, $1) order by victim_id, kind, value
     on conflict (victim_id, kind, value) do update set
       police_safe = case when ${isNewer} then excluded.police_safe else known.police_safe end,
       police_asked_by = case when ${isNewer} then excluded.police_asked_by else known.police_asked_by end,
       police_asked_on = case when ${isNewer} then excluded.police_asked_on else known.police_asked_on end,
       shared_with_suspect = known.shared_with_suspect or excluded.shared_with_suspect,
       stated_at = case when ${isNewer} then excluded.stated_at else known.stated_at end,
       stated_in = case when ${isNewer} then excluded.stated_in else known.stated_in end`,
    [JSON.stringify([...points.values()])],
  );
}
