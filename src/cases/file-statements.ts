import { v7 } from 'uuid';
import type { Database } from '../platform/database/unit-of-work';
import type { CrossedVictim, NamedVictim } from './crossed-victim';
import { fieldsInWhichItStands, isLater, type Statement } from './standing-statements';

/** What the feed may state about a victim it has named before. */
const statedFields = [
  'given_name',
  'family_name',
  'date_of_birth',
  'organisation_name',
  'contact_name',
  'language',
  'interpreter_needed',
  'access_needs',
  'vulnerabilities',
  'consent_to_referral',
  'enhanced_category',
  'enhanced_decided_by',
  'enhanced_decided_on',
  'deceased',
] as const satisfies (keyof CrossedVictim)[];

type Stated = Pick<CrossedVictim, (typeof statedFields)[number]>;

/** A victim as stored, with which fields a caseworker verified and which statements of the feed stand. */
export interface KnownVictim extends Stated {
  id: string;
  restricted: boolean;
  verified: Record<string, unknown>;
  version: number;
  stated: Statement[];
  stated_at: string | null;
  stated_in: string | null;
}

interface Proposal {
  id: string;
  victim_id: string;
  field: string;
  proposed: unknown;
  source: string;
  message_id: string;
}

/** A victim as the message that first named them stated them. */
export function begunVictim(id: string, { victim, restricted, sentAt, messageId }: NamedVictim): KnownVictim {
  return {
    ...victim,
    id,
    restricted,
    verified: {},
    version: 1,
    stated: [[sentAt, messageId, statedBy(victim)]],
    stated_at: sentAt,
    stated_in: messageId,
    access_needs: victim.access_needs ?? [],
    vulnerabilities: victim.vulnerabilities ?? [],
    consent_to_referral: victim.consent_to_referral ?? 'not-asked',
    deceased: victim.deceased ?? false,
  };
}

/**
 * Brings known victims up to what the feed stated last, field by field; where a caseworker verified the field, proposes instead. A victim
 * gets a new version only when a person could see the difference.
 */
export async function fileStatements(
  database: Database,
  named: (NamedVictim & { victimId: string })[],
  known: KnownVictim[],
): Promise<void> {
  const byId = new Map(known.map((victim) => [victim.id, { ...victim, changed: false, differs: false }]));
  const proposals: Proposal[] = [];
  for (const one of named) {
    const victim = byId.get(one.victimId);
    if (!victim) continue;
    if (one.restricted && !victim.restricted) Object.assign(victim, { restricted: true, changed: true, differs: true });
    const stands = fieldsInWhichItStands(victim.stated, one, statedBy(one.victim));
    if (stands.length === 0) continue;
    victim.changed = true;
    if (victim.stated_at === null || isLater(one, { sentAt: victim.stated_at, messageId: victim.stated_in ?? '' }))
      Object.assign(victim, { stated_at: one.sentAt, stated_in: one.messageId });
    for (const field of stands as (keyof Stated)[]) proposals.push(...settle(victim, field, one));
  }
  await update(
    database,
    [...byId.values()]
      .filter(({ changed }) => changed)
      .map((victim) => ({ ...victim, version: victim.version + Number(victim.differs) })),
  );
  await propose(database, proposals);
}

/** What a statement leaves out stays as it was; an enhanced entitlement is stated as a whole. */
function statedBy(victim: CrossedVictim): string[] {
  return statedFields.filter(
    (field) => victim[field] !== null || (field.startsWith('enhanced_') && victim.enhanced_category !== null),
  );
}

function settle(
  victim: KnownVictim & { differs: boolean },
  field: keyof Stated,
  { victim: stated, source, messageId }: NamedVictim,
): Proposal[] {
  const value = stated[field];
  if (JSON.stringify(value) === JSON.stringify(victim[field])) return [];
  if (field in victim.verified)
    return value === null
      ? []
      : [{ id: v7(), victim_id: victim.id, field, proposed: value, source, message_id: messageId }];
  Object.assign(victim, { [field]: value, differs: true });
  return [];
}

async function update(database: Database, victims: KnownVictim[]): Promise<void> {
  if (victims.length === 0) return;
  const columns = [...statedFields, 'restricted', 'version', 'stated', 'stated_at', 'stated_in'];
  await database.query(
    `update victim v set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
       from jsonb_populate_recordset(null::victim, $1) n where v.id = n.id`,
    [JSON.stringify(victims)],
  );
}

async function propose(database: Database, proposals: Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  await database.query(
    `insert into proposal (id, victim_id, field, proposed, source, message_id)
     select id, victim_id, field, proposed, source, message_id from jsonb_populate_recordset(null::proposal, $1) on conflict do nothing`,
    [JSON.stringify(proposals)],
  );
}
