-- The police side: sources, their keys, every update as it came, and what was quarantined.
create table police.source (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{1,62}$'),
  name text not null,
  created_at timestamptz not null default now()
);

create table police.source_key (
  id uuid primary key,
  source text not null references police.source,
  key_hash bytea not null unique,
  label text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- One sending: an API request or an imported file.
create table police.delivery (
  id uuid primary key,
  source text not null references police.source,
  label text not null,
  received_at timestamptz not null default now()
);

create table police.crime (
  source text not null,
  reference text not null,
  crime_type text,
  locality text,
  month text,
  cloaked boolean not null,
  facts jsonb not null,      -- key -> [version, code]: what is held, to tell an update from a repetition
  suspects jsonb not null,   -- police-only: names and contact points, to see which of a victim's are also a suspect's
  victims jsonb not null,    -- by the source's reference, as last stated
  stands_on jsonb not null,  -- [version, message id] of what crime type, locality and month were taken from
  counted boolean not null,  -- whether it crossed as a count: no victim is known
  primary key (source, reference)
);

create table police.crime_update (
  id uuid primary key,
  source text not null,
  message_id text not null,
  crime_reference text not null,
  delivery uuid not null,
  received_at timestamptz not null default now(),
  body jsonb not null,
  unique (source, message_id)
);
create index crime_update_crime on police.crime_update (source, crime_reference);

create table police.quarantined (
  id uuid primary key,
  source text not null,
  delivery uuid not null,
  line bigint not null,
  problems jsonb not null,   -- [{field, expected}]
  body bytea not null,
  received_at timestamptz not null default now(),
  unique (delivery, line)
);
create index quarantined_source on police.quarantined (source, received_at);

-- A row without a crime reference (anti-social behaviour): an incident, known by source, month, content and its how-manieth in the file.
create table police.incident (
  source text not null,
  month text not null,
  content_hash bytea not null,
  occurrence integer not null,
  crime_type text not null,
  locality text,
  delivery uuid not null,
  primary key (source, month, content_hash, occurrence)
);

-- The feed by source and day, counted in the transaction that took the update.
create table police.feed_day (
  source text not null,
  day date not null,
  received bigint not null default 0,
  duplicate bigint not null default 0,
  quarantined bigint not null default 0,
  without_reference bigint not null default 0,
  dropped_fields bigint not null default 0,
  last_received_at timestamptz not null,
  primary key (source, day)
);

create table police.contact_return (
  id uuid primary key,
  source text not null,
  crime_reference text not null,
  reason text not null,
  received_at timestamptz not null default now()
);
create index contact_return_at on police.contact_return (received_at desc, id);

grant select on police.source, police.source_key to vf_intake;
grant insert on police.source to vf_intake;
grant select, insert on police.delivery, police.crime_update, police.quarantined, police.incident, police.contact_return to vf_intake;
grant select, insert, update on police.crime, police.feed_day to vf_intake;

grant select on police.source, police.feed_day, police.contact_return to vf_police_liaison;
