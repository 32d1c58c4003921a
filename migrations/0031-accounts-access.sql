-- Everybody their own password and their own sessions; an administrator all sessions, to end those of a suspended account.
grant execute on function police.own_password_hash(), police.change_own_password(text, bytea) to vf_police_liaison;
grant execute on function service.own_password_hash(), service.change_own_password(text, bytea) to vf_contact_caseworker, vf_contact_supervisor,
  vf_provider_worker, vf_provider_manager, vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer, vf_administrator;
grant select (signed_in_at) on service.account to vf_administrator;

alter table police.session enable row level security;
create policy process on police.session to vf_intake using (true) with check (true);
create policy own on police.session to vf_police_liaison using (account_id = police.person());

alter table service.session enable row level security;
create policy process on service.session to vf_web using (true) with check (true);
create policy administrator on service.session to vf_administrator using (true);
create policy own on service.session to vf_contact_caseworker, vf_contact_supervisor, vf_provider_worker, vf_provider_manager,
  vf_opcc_auditor, vf_opcc_commissioner, vf_data_protection_officer using (account_id = service.person());
