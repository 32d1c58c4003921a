-- Which crimes of a victim have a suspect with a name or contact points: asked for with every batch, and empty for a source that never
-- names a suspect.
create table police.victim_with_suspect (
  source text not null,
  victim text not null,      -- the source's reference of the victim
  crime_reference text not null,
  primary key (source, victim, crime_reference)
);
grant select, insert, delete on police.victim_with_suspect to vf_intake;
