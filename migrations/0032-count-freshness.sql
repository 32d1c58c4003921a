-- When the counts last changed: one row, moved by the reactions that count.
create table service.count_freshness (
  one boolean primary key default true check (one),
  changed_at timestamptz not null
);

grant select, insert, update on service.count_freshness to vf_worker;
grant select on service.count_freshness to vf_opcc_auditor, vf_opcc_commissioner;
