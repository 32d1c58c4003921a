-- Which crime a reference stands for when it is not the crime's own: asked for with every batch. In a table of their own, the few
-- renumbered crimes cost the others nothing.
create table police.other_reference (
  source text not null,
  reference text not null,
  crime_reference text not null,
  primary key (source, reference)
);
grant select, insert, update on police.other_reference to vf_intake;
drop index police.crime_other_references;
