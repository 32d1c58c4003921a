-- Which key a delivery came with (null: a file), so that after a key was lost one can tell what came in under it.
alter table police.delivery add column source_key uuid references police.source_key;

-- Fields outside the contract: they are dropped, and this is all that is known of them.
create table police.dropped_field (
  source text not null,
  field text not null,       -- a path with * for places in a list; odd names as ?, so that no value can hide in a name
  times bigint not null,
  primary key (source, field)
);
grant select, insert, update on police.dropped_field to vf_intake;
grant select on police.dropped_field to vf_police_liaison;

-- police.crime.victims holds the source's references of the victims alone: to find the other crimes of a victim when a suspect becomes known.
comment on column police.crime.victims is 'the source''s references of its victims, a list';
comment on column police.crime.suspects is 'police-only: every name and contact point ever stated of a suspect';
comment on column police.crime.stands_on is 'for crime type, locality and month: [version, message id] of the statement that stands';
create index crime_victims on police.crime using gin (victims);

-- A crime that was renumbered or merged is one crime under several references: one row, which knows the others. What it absorbed is deleted.
alter table police.crime add column other_references text[] not null default '{}';
create index crime_other_references on police.crime using gin (other_references) where other_references <> '{}';
grant delete on police.crime to vf_intake;
