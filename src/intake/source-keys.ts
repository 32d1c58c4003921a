import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A connection of the database's owner: keys are made and revoked on the command line, never by a process that takes updates in. */
export interface Owner {
  query<Row>(sql: string, parameters: unknown[]): Promise<{ rows: Row[] }>;
}

/** A key as it is handed out: shown this once, because only its hash is kept. */
export interface IssuedKey {
  id: string;
  key: string;
}

const sourceId = /^[a-z0-9][a-z0-9.-]{1,62}$/;

/** What is kept of a key. Keys are 256 random bits, so one round of SHA-256 is enough. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Connects a source under its id, which its updates must name. A known one keeps its keys and takes the new name. */
export async function addSource(owner: Owner, { id, name }: { id: string; name: string }): Promise<void> {
  if (!sourceId.test(id))
    throw new Error(`A source is named by 2 to 63 small letters, digits, dots and hyphens; "${id}" is not.`);
  await owner.query(
    `with added as (insert into police.source (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name)
     ${audit('source.add', '$3')}`,
    [id, name, id],
  );
}

/** Makes a key for a source; `label` says who holds it. An unknown source is refused. */
export async function issueKey(owner: Owner, { source, label }: { source: string; label: string }): Promise<IssuedKey> {
  const issued = { id: v7(), key: `vfk_${randomBytes(32).toString('base64url')}` };
  const { rows } = await owner.query(
    `with known as (select id from police.source where id = $2),
     issued as (insert into police.source_key (id, source, key_hash, label) select $1, id, $3, $4 from known returning id)
     ${audit('source-key.issue', 'id::text')} from issued returning seq`,
    [issued.id, source, hashKey(issued.key), label],
  );
  if (rows.length === 0) throw new Error(`No source is called ${source}. Add it first.`);
  return issued;
}

/** Ends a key at once: the next request with it, and the next batch of a stream that is open, is refused. An unknown id is refused. */
export async function revokeKey(owner: Owner, { id }: { id: string }): Promise<void> {
  const { rows } = await owner.query(
    `with revoked as (update police.source_key set revoked_at = coalesce(revoked_at, now()) where id::text = $1 returning id)
     ${audit('source-key.revoke', 'id::text')} from revoked returning seq`,
    [id],
  );
  if (rows.length === 0) throw new Error('No key has that id. List the keys and take the id from there.');
}

/** A key as it is listed: never the key itself. */
export interface ListedKey {
  source: string;
  name: string;
  /** Null: the source has no key yet. */
  id: string | null;
  label: string | null;
  issued: Date | null;
  revoked: Date | null;
}

/** Every source with each of its keys. */
export async function listKeys(owner: Owner): Promise<ListedKey[]> {
  const { rows } = await owner.query<ListedKey>(
    `select s.id as source, s.name, k.id, k.label, k.created_at as issued, k.revoked_at as revoked
       from police.source s left join police.source_key k on k.source = s.id order by s.id, k.created_at`,
    [],
  );
  return rows;
}

function audit(action: string, subject: string): string {
  return `insert into police.audit (role, action, subject_type, subject_id, outcome, request_id)
     select 'operator', '${action}', 'Source', ${subject}, 'done', 'command line'`;
}
