-- What each login and role may do with the plumbing. History and audit are insert-only for all.
grant select, insert, update, delete on police.session to vf_intake;
grant select on police.account to vf_intake;
grant select, insert, delete on police.failed_sign_in to vf_intake;
grant select, insert, delete on police.outbox, police.event_handled, police.reaction_failure to vf_intake;
grant select, insert on police.event to vf_intake;
grant insert on police.audit to vf_intake, vf_police_liaison;
grant delete on police.session to vf_police_liaison;
grant select (token_hash) on police.session to vf_police_liaison;

grant select, insert, update, delete on service.session to vf_web;
grant select on service.account to vf_web;
grant select, insert, delete on service.failed_sign_in to vf_web;
grant insert on service.audit to vf_web, vf_worker, vf_operator;
grant select, insert, delete on service.outbox, service.event_handled, service.reaction_failure to vf_worker;
grant select, insert on service.event to vf_worker;

grant insert on service.audit to vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker, vf_provider_manager,
  vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer, vf_administrator;
grant delete on service.session to vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker, vf_provider_manager,
  vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer, vf_administrator;
grant select (token_hash, account_id) on service.session to vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker,
  vf_provider_manager, vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer, vf_administrator;
grant insert on service.event, service.outbox to vf_contact_caseworker, vf_contact_supervisor, vf_administrator;
grant select, insert on service.idempotency to vf_contact_caseworker, vf_contact_supervisor, vf_administrator;
grant select (id, name, role) on service.account to vf_data_protection_officer, vf_contact_supervisor, vf_contact_caseworker;
grant select on service.audit to vf_data_protection_officer;

-- Administrators manage accounts and see no case.
grant select (id, email, name, role, suspended_at, created_at, version),
  insert (id, email, name, role, password_hash),
  update (name, role, password_hash, suspended_at, version) on service.account to vf_administrator;

-- One's own Idempotency-Keys and nobody else's.
alter table service.idempotency enable row level security, force row level security;
create policy own on service.idempotency using (person_id = service.person()) with check (person_id = service.person());
alter table police.idempotency enable row level security, force row level security;
create policy own on police.idempotency using (person_id = police.person()) with check (person_id = police.person());
