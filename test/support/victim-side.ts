import type { Client } from 'pg';
import type { Fact } from '../../src/journey/fact';
import { foldJourney } from '../../src/journey/fold';

/** Rows without what differs from run to run: ids, references that are drawn, when a row was written, and how often. */
const tables: Readonly<Record<string, string>> = {
  crime: `select source, reference, (to_jsonb(c) - '{id,source,reference}'::text[]) as row from service.crime c`,
  fact: `select c.reference, f.key, f.message_id, to_jsonb(f) - '{crime_id,received_at}'::text[] as row from service.journey_fact f join service.crime c on c.id = f.crime_id`,
  case: `select c.reference, s.reference as victim, to_jsonb(k) - '{id,reference,victim_id,crime_id,opened_at,changed_at,version}'::text[] as row
           from service.victim_case k join service.crime c on c.id = k.crime_id join service.victim_source s on s.victim_id = k.victim_id`,
  task: `select k.crime_reference, s.reference as victim, t.kind, t.key, t.reason from service.task t join service.victim_case k on k.id = t.case_id
           join service.victim_source s on s.victim_id = k.victim_id where t.settled_at is null`,
  victim: `select s.source, s.reference, to_jsonb(v) - '{id,created_at,version,stated}'::text[] as row from service.victim v join service.victim_source s on s.victim_id = v.id`,
  statement: `select s.reference, x from service.victim v join service.victim_source s on s.victim_id = v.id, jsonb_array_elements(v.stated) x`,
  contact_point: `select s.reference, p.value, to_jsonb(p) - '{id,victim_id}'::text[] as row from service.contact_point p join service.victim_source s on s.victim_id = p.victim_id`,
  proposal: `select s.reference, p.field, p.proposed from service.proposal p join service.victim_source s on s.victim_id = p.victim_id`,
  case_count: `select stage, month, crime_type, locality, n from service.case_count where n <> 0`,
  crime_without_victim_count: `select crime_type, locality, month, n from service.crime_without_victim_count where n <> 0`,
  held_back: `select reaction, code, count(*) from service.reaction_failure group by 1, 2`,
  still_to_do: `select 'outbox', count(*) from service.outbox union all select 'crossing', count(*) from crossing.crime_update union all select 'counts', count(*) from crossing.crime_count`,
};

/** All that the victim side holds, table by table, each row a line of JSON, sorted. */
export async function victimSide(owner: Client): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(tables)) {
    const { rows } = await owner.query<object>(sql);
    found[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  found['journey'] = await journeys(owner);
  return found;
}

/** The journey of each crime as its stored facts tell it, with the stage that its cases show. */
async function journeys(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{
    reference: string;
    facts: (Fact & { happened_at: string; message_id: string })[];
    stages: string[];
  }>(
    `select c.reference, array(select distinct stage from service.victim_case k where k.crime_id = c.id order by 1) as stages,
            (select jsonb_agg(to_jsonb(f)) from service.journey_fact f where f.crime_id = c.id) as facts from service.crime c`,
  );
  return rows
    .map(({ reference, stages, facts }) => {
      const told = (facts ?? []).map((fact): Fact => ({
        ...fact,
        messageId: fact.message_id,
        happenedAt: new Date(fact.happened_at).toISOString(),
      }));
      return JSON.stringify({ reference, stages, journey: foldJourney(told) });
    })
    .sort();
}

/** Whether the counts, kept by reactions, are what counting the cases gives. */
export async function countsAgree(owner: Client): Promise<boolean> {
  const { rows } = await owner.query(
    `(select stage, month, crime_type, locality, n::int from service.case_count where n <> 0) except
       select stage, coalesce(month, ''), coalesce(crime_type, ''), coalesce(locality, ''), count(*)::int from service.victim_case group by 1, 2, 3, 4
     union all
     (select stage, coalesce(month, ''), coalesce(crime_type, ''), coalesce(locality, ''), count(*)::int from service.victim_case group by 1, 2, 3, 4 except
       select stage, month, crime_type, locality, n::int from service.case_count)`,
  );
  return rows.length === 0;
}
