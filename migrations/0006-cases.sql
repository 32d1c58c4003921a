-- The victim side: a case is one victim and one crime, with its journey.
create table service.crime (
  id uuid primary key,
  source text not null,      -- 'self-report' when the victim told us and no police crime is known
  reference text not null,
  earlier_references text[] not null default '{}',
  incident_reference text,
  urns text[] not null default '{}',
  arrest_summons_numbers text[] not null default '{}',
  crime_type text,
  offences jsonb not null default '[]',
  flags text[] not null default '{}',
  occurred_from text, occurred_to text, reported_on text,
  lsoa_code text,
  locality text,
  officer_name text, officer_collar_number text, officer_contact text,
  stated jsonb not null default '{}', -- which version and message each group of details stands on
  restricted boolean not null default false, -- cloaked crime
  updates integer not null default 0,
  unique (source, reference)
);

create table service.journey_fact (
  crime_id uuid not null references service.crime,
  message_id text not null,
  key text not null,
  source text not null,
  version bigint not null,
  kind text not null,
  code text,
  suspect text,
  happened_at timestamptz not null,
  precision text not null check (precision in ('month', 'day', 'time')),
  withdrawn boolean not null default false,
  conditions text[] not null default '{}',
  ends_on date,
  told boolean, told_by text, told_how text, told_at timestamptz,
  received_at timestamptz not null default now(),
  primary key (crime_id, message_id, key)
);

create table service.victim (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  given_name text, family_name text, date_of_birth date,
  organisation_name text, contact_name text,
  language text, interpreter_needed boolean,
  access_needs text[] not null default '{}',
  vulnerabilities text[] not null default '{}',
  consent_to_referral text not null default 'not-asked',
  enhanced_category text, enhanced_decided_by text, enhanced_decided_on date,
  deceased boolean not null default false,
  invented boolean not null default false,
  restricted boolean not null default false,
  verified jsonb not null default '{}', -- field -> {by, at}: what a caseworker verified, the feed never overwrites
  stated_at timestamptz,     -- when the feed's newest statement about this victim was sent, and in which message
  stated_in text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index victim_family_name on service.victim (lower(family_name) text_pattern_ops, id);
create index victim_organisation_name on service.victim (lower(organisation_name) text_pattern_ops, id) where organisation_name is not null;

create table service.victim_source (
  source text not null,
  reference text not null,
  victim_id uuid not null references service.victim,
  primary key (source, reference)
);

create table service.contact_point (
  id uuid primary key,
  victim_id uuid not null references service.victim,
  kind text not null,
  value text not null,
  police_safe text not null default 'not-asked', -- what the police were told, and when; it permits a first call at most
  police_asked_by text, police_asked_on date,
  shared_with_suspect boolean not null default false,
  verified_safe boolean,     -- what our own worker established; null: nobody has
  verified_by uuid, verified_at timestamptz,
  stated_at timestamptz,
  stated_in text,
  unique (victim_id, kind, value)
);

create table service.victim_case (
  id uuid primary key,
  reference text not null unique,
  victim_id uuid not null references service.victim,
  crime_id uuid not null references service.crime,
  linked_crime_id uuid references service.crime, -- a self-reported case, later linked to the police's crime
  crime_reference text,
  crime_type text,
  locality text,
  month text,
  stage text not null,
  latest_outcome text,
  outcome_month text,
  updates integer not null,
  restricted boolean not null,
  self_reported boolean not null,
  assigned_to uuid,
  open_tasks integer not null default 0,
  opened_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  unique (victim_id, crime_id)
);
create index victim_case_crime on service.victim_case (crime_id);
create index victim_case_linked_crime on service.victim_case (linked_crime_id) where linked_crime_id is not null;
create index victim_case_stage on service.victim_case (stage, id);
create index victim_case_crime_type on service.victim_case (crime_type, id);
create index victim_case_locality on service.victim_case (locality, id);
create index victim_case_crime_reference on service.victim_case (crime_reference) where crime_reference is not null;
create index victim_case_open_tasks on service.victim_case (id) where open_tasks > 0;
create index victim_case_assigned_to on service.victim_case (assigned_to, id) where assigned_to is not null;

-- A link made before the police's crime is known here: it waits for the crime to arrive.
create table service.awaited_crime (
  case_id uuid primary key references service.victim_case,
  crime_reference text not null
);
create index awaited_crime_reference on service.awaited_crime (crime_reference);

-- What a machine could not decide: a person does.
create table service.task (
  id uuid primary key,
  case_id uuid not null references service.victim_case,
  kind text not null,
  key text not null,         -- the same matter is one task
  reason text not null,
  raised_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,           -- null with settled_at: a later update settled it
  unique (case_id, kind, key)
);
create index task_open on service.task (id) where settled_at is null;

-- What the feed says otherwise than a caseworker verified.
create table service.proposal (
  id uuid primary key,
  victim_id uuid not null references service.victim,
  field text not null,
  proposed jsonb not null,
  source text not null,
  message_id text not null,
  received_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'refused')),
  decided_by uuid, decided_at timestamptz,
  unique (victim_id, field, proposed)
);
create index proposal_open on service.proposal (victim_id) where decision is null;

-- What became of a delivery: counted by the reaction that filed it.
create table service.delivery_effect (
  delivery uuid not null,
  effect text not null check (effect in ('created', 'updated', 'unchanged')),
  n bigint not null,
  primary key (delivery, effect)
);
grant select, insert, update on service.delivery_effect to vf_worker;
grant select on service.delivery_effect to vf_operator;
