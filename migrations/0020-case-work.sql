-- What work on a case needs besides its rows.

-- Searching by name. Row-level security lets an index serve only comparisons that cannot leak, and lower() is not one of them: the
-- lowered name is stored and compared as it is, byte by byte.
alter table service.victim add column search_name text collate "C" generated always as (lower(coalesce(family_name, organisation_name))) stored;
drop index service.victim_family_name;
drop index service.victim_organisation_name;
create index victim_search_name on service.victim (search_name, id);

-- A case sent back to the police because its victim could not be reached safely: once a reason.
create table service.contact_return (
  id uuid primary key,
  case_id uuid not null references service.victim_case,
  reason text not null check (reason in ('no-safe-contact', 'not-asked-if-safe', 'wrong-details', 'shared-with-suspect', 'could-not-be-reached')),
  returned_by uuid not null,
  returned_at timestamptz not null default now(),
  unique (case_id, reason)
);
alter table service.contact_return enable row level security, force row level security;
create policy with_case on service.contact_return to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.victim_case c where c.id = case_id))
  with check (returned_by = service.person() and exists (select from service.victim_case c where c.id = case_id));
grant select, insert on service.contact_return to vf_contact_caseworker, vf_contact_supervisor;

-- A reference that was typed wrongly is typed again; a crime that is known at once needs no waiting.
grant update (crime_reference), delete on service.awaited_crime to vf_contact_caseworker, vf_contact_supervisor;
-- A link tells the journey anew, and what it then refuses becomes a task.
grant update (raised_at) on service.task to vf_contact_caseworker, vf_contact_supervisor;
-- A victim of a restricted crime is restricted with it, also when a supervisor makes the link.
grant update (restricted) on service.victim to vf_contact_supervisor;
