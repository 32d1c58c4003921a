-- A crime is also found by a reference that it had before. Few crimes have one; in a table of their own they cost the others nothing.
create table service.former_reference (
  source text not null,
  reference text not null,
  crime_id uuid not null references service.crime,
  primary key (source, reference, crime_id)
);
create index former_reference_reference on service.former_reference (reference);
alter table service.former_reference enable row level security, force row level security;
create policy worker on service.former_reference to vf_worker using (true) with check (true);
create policy with_crime on service.former_reference to vf_contact_caseworker, vf_contact_supervisor
  using (exists (select from service.crime c where c.id = crime_id));
grant select, insert on service.former_reference to vf_worker;
grant select on service.former_reference to vf_contact_caseworker, vf_contact_supervisor;

insert into service.former_reference (source, reference, crime_id)
  select source, unnest(earlier_references), id from service.crime where earlier_references <> '{}' on conflict do nothing;
