-- Who sees which case. Forced on the owner too; a role without a policy sees no row.
do $force$
declare
  name text;
begin
  foreach name in array array['crime', 'journey_fact', 'victim', 'victim_source', 'contact_point', 'victim_case', 'awaited_crime', 'task', 'proposal'] loop
    execute format('alter table service.%I enable row level security, force row level security', name);
    execute format('create policy worker on service.%I to vf_worker using (true) with check (true)', name);
  end loop;
end
$force$;

grant select, insert, update on service.crime, service.victim, service.contact_point, service.victim_case, service.task, service.proposal to vf_worker;
grant select, insert on service.journey_fact, service.victim_source to vf_worker;
grant select, delete on service.awaited_crime to vf_worker;

-- A supervisor of the contact service sees every case; a caseworker every case but the restricted ones (cloaked crime) of others.
create policy supervisor on service.victim_case to vf_contact_supervisor using (true) with check (true);
create policy caseworker on service.victim_case to vf_contact_caseworker
  using (not restricted or assigned_to = service.person())
  with check (not restricted or assigned_to = service.person());

create policy supervisor on service.crime to vf_contact_supervisor using (true) with check (true);
create policy caseworker on service.crime to vf_contact_caseworker
  using (not restricted or exists (
    select from service.victim_case c where (c.crime_id = crime.id or c.linked_crime_id = crime.id) and c.assigned_to = service.person()))
  with check (source = 'self-report');

create policy supervisor on service.victim to vf_contact_supervisor using (true) with check (true);
create policy caseworker on service.victim to vf_contact_caseworker
  using (not restricted or exists (select from service.victim_case c where c.victim_id = victim.id and c.assigned_to = service.person()))
  with check (true);

-- What hangs on a crime, a victim or a case is seen with it.
create policy with_crime on service.journey_fact to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.crime c where c.id = crime_id)) with check (source = 'self-report');
create policy with_victim on service.contact_point to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.victim v where v.id = victim_id)) with check (exists (select from service.victim v where v.id = victim_id));
create policy with_victim on service.proposal to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.victim v where v.id = victim_id));
create policy with_case on service.task to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.victim_case c where c.id = case_id)) with check (exists (select from service.victim_case c where c.id = case_id));
create policy with_case on service.awaited_crime to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.victim_case c where c.id = case_id)) with check (exists (select from service.victim_case c where c.id = case_id));

grant select, insert on service.crime, service.journey_fact, service.victim, service.contact_point, service.victim_case, service.awaited_crime
  to vf_contact_caseworker, vf_contact_supervisor;
grant update (given_name, family_name, date_of_birth, organisation_name, contact_name, language, interpreter_needed, access_needs, verified, version)
  on service.victim to vf_contact_caseworker, vf_contact_supervisor;
grant update (verified_safe, verified_by, verified_at) on service.contact_point to vf_contact_caseworker, vf_contact_supervisor;
grant update (linked_crime_id, crime_reference, stage, latest_outcome, outcome_month, updates, restricted, open_tasks, changed_at, version, month, crime_type, locality)
  on service.victim_case to vf_contact_caseworker, vf_contact_supervisor;
grant update (assigned_to) on service.victim_case to vf_contact_supervisor;
grant select, insert, update (settled_at, settled_by) on service.task to vf_contact_caseworker, vf_contact_supervisor;
grant select, update (decision, decided_by, decided_at) on service.proposal to vf_contact_caseworker, vf_contact_supervisor;
grant update (linked_crime_id) on service.victim_case to vf_worker;

-- The command line's summary and export: the columns that identify nobody.
create policy operator on service.victim_case to vf_operator using (true);
grant select (id, crime_reference, crime_type, month, stage, latest_outcome, outcome_month, updates) on service.victim_case to vf_operator;
