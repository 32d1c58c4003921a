/** A row of `journey_fact` as JSON. */
export interface CaseFacts {
  crime_id: string;
  message_id: string;
  key: string;
  source: string;
  version: number;
  kind: string;
  code: string | null;
  suspect: string | null;
  happened_at: string;
  precision: 'month' | 'day' | 'time';
  withdrawn: boolean;
  conditions: string[];
  ends_on: string | null;
  told: boolean | null;
  told_by: string | null;
  told_how: string | null;
  told_at: string | null;
  received_at: string;
}

/** Something that waits for a person. */
export interface OpenTask {
  id: string;
  kind: string;
  reason: string;
  raisedAt: string;
}

/** What `caseSql` answers. */
export interface CaseRow {
  id: string;
  reference: string;
  version: number;
  selfReported: boolean;
  restricted: boolean;
  linked: boolean;
  /** The police's reference; null for a self-reported case that is not linked. */
  crimeReference: string | null;
  /** The reference of the crime that this case waits for. */
  awaitedReference: string | null;
  crimeType: string | null;
  locality: string | null;
  /** Dates as precise as they are known: YYYY-MM, YYYY-MM-DD or an instant. */
  occurredFrom: string | null;
  occurredTo: string | null;
  reportedOn: string | null;
  flags: string[];
  openedAt: string;
  changedAt: string;
  officer: { name: string; collarNumber: string | null; contact: string | null } | null;
  /** Null when this person may not see the victim. */
  victim: { id: string; kind: 'person' | 'organisation'; name: string | null; invented: boolean } | null;
  tasks: OpenTask[];
  openProposals: number;
  returned: { reason: string; at: string }[];
  facts: CaseFacts[];
}

/**
 * A case with its facts and tasks in one round trip. Of a linked case, what happened is told by the police's crime where it tells it, and
 * else by the victim's own report. Row-level security hides what this person may not see of it.
 */
export const caseSql = `select json_build_object(
  'id', c.id, 'reference', c.reference, 'version', c.version, 'selfReported', c.self_reported, 'restricted', c.restricted,
  'linked', c.linked_crime_id is not null, 'crimeReference', c.crime_reference,
  'awaitedReference', (select a.crime_reference from awaited_crime a where a.case_id = c.id),
  'crimeType', c.crime_type, 'locality', c.locality,
  'occurredFrom', coalesce(linked.occurred_from, crime.occurred_from), 'occurredTo', coalesce(linked.occurred_to, crime.occurred_to),
  'reportedOn', coalesce(linked.reported_on, crime.reported_on), 'flags', (select coalesce(json_agg(distinct flag), '[]') from unnest(crime.flags || linked.flags) flag),
  'openedAt', c.opened_at, 'changedAt', c.changed_at,
  'officer', case when coalesce(linked.officer_name, crime.officer_name) is not null then json_build_object(
     'name', coalesce(linked.officer_name, crime.officer_name), 'collarNumber', coalesce(linked.officer_collar_number, crime.officer_collar_number),
     'contact', coalesce(linked.officer_contact, crime.officer_contact)) end,
  'victim', case when v.id is not null then json_build_object('id', v.id, 'kind', v.kind, 'invented', v.invented,
     'name', coalesce(v.organisation_name, nullif(concat_ws(' ', v.given_name, v.family_name), ''))) end,
  'tasks', (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'reason', t.reason, 'raisedAt', t.raised_at) order by t.id), '[]')
     from task t where t.case_id = c.id and t.settled_at is null),
  'openProposals', (select count(*) from proposal p where p.victim_id = c.victim_id and p.decision is null),
  'returned', (select coalesce(json_agg(json_build_object('reason', r.reason, 'at', r.returned_at) order by r.id), '[]') from contact_return r where r.case_id = c.id),
  'facts', (select coalesce(json_agg(f), '[]') from journey_fact f where f.crime_id = any(array[c.crime_id, c.linked_crime_id]))
) as found
from victim_case c
left join crime on crime.id = c.crime_id
left join crime linked on linked.id = c.linked_crime_id
left join victim v on v.id = c.victim_id
where c.id = $1`;
