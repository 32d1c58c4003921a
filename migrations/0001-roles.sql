-- Who may ask the database anything. One login a process (its password is set by `vf migrate`, never here), and one role a person:
-- a web request takes its person's role with SET LOCAL ROLE, so that a login on its own may do next to nothing.
do $roles$
declare
  name text;
begin
  foreach name in array array['vf_intake', 'vf_web', 'vf_worker'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login noinherit', name);
    end if;
  end loop;
  foreach name in array array[
    'vf_contact_caseworker', 'vf_contact_supervisor', 'vf_provider_worker', 'vf_provider_manager', 'vf_opcc_auditor',
    'vf_opcc_commissioner', 'vf_data_protection_officer', 'vf_administrator', 'vf_police_liaison', 'vf_operator'
  ] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;
end
$roles$;

grant vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker, vf_provider_manager, vf_opcc_auditor,
  vf_opcc_commissioner, vf_data_protection_officer, vf_administrator to vf_web with inherit false, set true;
grant vf_police_liaison to vf_intake with inherit false, set true;
grant vf_operator to current_user with inherit false, set true;

create schema police;
create schema crossing;
create schema service;
revoke all on schema public from public;

grant usage on schema police to vf_intake, vf_police_liaison;
grant usage on schema crossing to vf_intake, vf_worker;
grant usage on schema service to vf_web, vf_worker, vf_operator, vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker,
  vf_provider_manager, vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer, vf_administrator;

-- The side a process stands on: plumbing names its tables without a schema, and the login decides which they are.
alter role vf_intake set search_path = police;
alter role vf_web set search_path = service;
alter role vf_worker set search_path = service;
