-- Of each thing that the feed states about a victim, the statement that was sent last stands, whichever arrives last. Which one that is must
-- be known field by field, because a later statement may leave out what an earlier one said.
alter table service.victim add column stated jsonb not null default '[]'; -- [[sent at, message id, [field, ...]], ...]

-- Why the journey refuses a fact may change while the task is open.
grant update (reason) on service.task to vf_contact_caseworker, vf_contact_supervisor;
