-- each side: police, service
-- The plumbing, once a side: accounts and sessions, event history, what is still to hand over, what was handled, and the audit.
create table :side.account (
  id uuid primary key,
  email text not null,
  name text not null,
  role text not null,
  password_hash text not null,
  suspended_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index account_email on :side.account (lower(email));

create table :side.session (
  token_hash bytea primary key,
  account_id uuid not null references :side.account on delete cascade,
  csrf_secret text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index session_account on :side.session (account_id);
create index session_ends_at on :side.session (ends_at);

-- A failed sign-in, by a keyed hash of the e-mail and of the address it came from: enough to throttle, nothing to read.
create table :side.failed_sign_in (
  id uuid primary key,
  key_hash bytea not null,
  at timestamptz not null default now()
);
create index failed_sign_in_key on :side.failed_sign_in (key_hash, at);

-- Who is asking: opens the session, tells Postgres the person, and takes the person's role for the rest of the transaction.
create function :side.enter(token bytea, request text) returns table (
  id uuid, email text, name text, role text, csrf_secret text
) language plpgsql set search_path = :side as $enter$
declare
  person record;
begin
  perform set_config('vf.request', request, true);
  select a.id, a.email, a.name, a.role, s.csrf_secret, s.seen_at into person
    from session s join account a on a.id = s.account_id
   where s.token_hash = token and a.suspended_at is null
     and s.ends_at > now() and s.seen_at > now() - interval '30 minutes';
  if not found then
    return;
  end if;
  if person.seen_at < now() - interval '1 minute' then
    update session set seen_at = now() where token_hash = token;
  end if;
  perform set_config('vf.person', person.id::text, true);
  perform set_config('role', 'vf_' || replace(person.role, '-', '_'), true);
  return query select person.id, person.email, person.name, person.role, person.csrf_secret;
end
$enter$;

create function :side.person() returns uuid language sql stable as
  $person$ select nullif(current_setting('vf.person', true), '')::uuid $person$;

create table :side.event (
  id uuid primary key,
  type text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);

-- The events that a reaction has still to handle; the reaction removes the row in the transaction that handles it.
create table :side.outbox (
  seq bigint generated always as identity primary key,
  event_id uuid not null,
  reaction text not null,
  unique (event_id, reaction)
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

create table :side.event_handled (
  event_id uuid not null,
  reaction text not null,
  at timestamptz not null default now(),
  primary key (event_id, reaction)
);

-- What a reaction could not do after all its tries: held back, never lost, handed over again when a person says so.
create table :side.reaction_failure (
  event_id uuid not null,
  reaction text not null,
  code text not null,
  at timestamptz not null default now(),
  primary key (event_id, reaction)
);

create table :side.audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person_id uuid,
  role text not null,
  action text not null,
  subject_type text not null,
  subject_id text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  request_id text not null,
  detail jsonb not null default '{}'
);
create index audit_person on :side.audit (person_id, seq desc);
create index audit_subject on :side.audit (subject_id, seq desc) where subject_id is not null;
create index audit_at on :side.audit (at, seq);

-- The answer already given to a create, kept so that the same Idempotency-Key gets the same answer.
create table :side.idempotency (
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (person_id, key)
);
