-- What auditors count: no identity in it. Kept by reactions, never by scanning cases.
create table service.case_count (
  stage text not null,
  month text not null,       -- the month of the crime, '' when not known
  crime_type text not null,
  locality text not null,
  n bigint not null,
  primary key (stage, month, crime_type, locality)
);

-- Crimes without a victim, as they crossed.
create table service.crime_without_victim_count (
  crime_type text not null,
  locality text not null,
  month text not null,
  n bigint not null,
  primary key (crime_type, locality, month)
);

grant select, insert, update on service.case_count, service.crime_without_victim_count to vf_worker;
grant select on service.case_count, service.crime_without_victim_count to vf_opcc_auditor, vf_opcc_commissioner, vf_operator;
