import fc from 'fast-check';
import type { Client } from 'pg';
import { v7 } from 'uuid';

/** A case, as generated: whose, of which crime, later linked to which, restricted or not, assigned to which person (null: nobody). */
interface GeneratedCase {
  victim: number;
  crime: number;
  linked: number | null;
  restricted: boolean;
  assigned: number | null;
}

/** Crimes and victims, each restricted or not, and the cases between them. */
export interface World {
  crimes: boolean[];
  victims: boolean[];
  cases: GeneratedCase[];
}

/** A row that was made, and the record whose sentences decide about it ('nobody': no role may read it). */
export interface Row {
  table: string;
  key: string;
  value: string;
  subject: string;
  record: object;
}

/** Worlds in which any of so many people may have been assigned a case. */
export function worlds(people: number): fc.Arbitrary<World> {
  const [crimes, victims] = [3, 3];
  return fc.record({
    crimes: fc.array(fc.boolean(), { minLength: crimes, maxLength: crimes }),
    victims: fc.array(fc.boolean(), { minLength: victims, maxLength: victims }),
    cases: fc.uniqueArray(
      fc.record({
        victim: fc.nat(victims - 1),
        crime: fc.nat(crimes - 1),
        linked: fc.option(fc.nat(crimes - 1)),
        restricted: fc.boolean(),
        assigned: fc.option(fc.nat(people - 1)),
      }),
      { selector: ({ victim, crime }) => `${victim} ${crime}`, maxLength: 5 },
    ),
  });
}

/** Puts a world into the tables, as their owner, and tells every row that it made. */
export async function arrange(owner: Client, { crimes, victims, cases }: World, people: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  const put = async (
    table: string,
    values: Record<string, unknown>,
    belongs: Pick<Row, 'subject' | 'record'>,
    key = 'id',
  ): Promise<string> => {
    const columns = Object.keys(values);
    const places = columns.map((_column, place) => `$${place + 1}`);
    await owner.query(
      `insert into service.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(values),
    );
    rows.push({ table, key, value: String(values[key]), ...belongs });
    return String(values[key]);
  };
  const assignees = (of: GeneratedCase[]): (string | null)[] => of.map(({ assigned }) => personOf(people, assigned));

  const crimeIds: string[] = [];
  for (const [n, restricted] of crimes.entries()) {
    const of = cases.filter(({ crime, linked }) => crime === n || linked === n);
    const belongs = { subject: 'Case', record: { restricted, assignedTo: assignees(of) } };
    const id = await put('crime', { id: v7(), source: 'test', reference: v7(), restricted }, belongs);
    crimeIds.push(id);
    const fact = {
      crime_id: id,
      message_id: v7(),
      key: 'k',
      source: 'test',
      version: 1,
      kind: 'outcome',
      happened_at: '2023-01-01',
      precision: 'month',
    };
    await put('journey_fact', fact, belongs, 'message_id');
    await put('former_reference', { source: 'test', reference: v7(), crime_id: id }, belongs, 'reference');
  }
  const victimIds: string[] = [];
  for (const [n, restricted] of victims.entries()) {
    const belongs = {
      subject: 'Victim',
      record: { restricted, assignedTo: assignees(cases.filter(({ victim }) => victim === n)) },
    };
    const id = await put('victim', { id: v7(), kind: 'person', family_name: 'Test', restricted }, belongs);
    victimIds.push(id);
    await put('contact_point', { id: v7(), victim_id: id, kind: 'phone', value: '01632 960001' }, belongs);
    await put(
      'proposal',
      { id: v7(), victim_id: id, field: 'family_name', proposed: '"x"', source: 'test', message_id: v7() },
      belongs,
    );
    await put(
      'victim_source',
      { source: 'test', reference: v7(), victim_id: id },
      { subject: 'nobody', record: {} },
      'reference',
    );
  }
  for (const { victim, crime, linked, restricted, assigned } of cases) {
    const assignedTo = personOf(people, assigned);
    const belongs = { subject: 'Case', record: { restricted, assignedTo } };
    const linkedTo = linked === null ? null : (crimeIds[linked] ?? null);
    const values = {
      id: v7(),
      reference: v7(),
      victim_id: victimIds[victim],
      crime_id: crimeIds[crime],
      linked_crime_id: linkedTo,
      stage: 'recorded',
      updates: 1,
      restricted,
      self_reported: false,
      assigned_to: assignedTo,
    };
    const id = await put('victim_case', values, belongs);
    await put('task', { id: v7(), case_id: id, kind: 'test', key: 'k', reason: 'r' }, belongs);
    await put('awaited_crime', { case_id: id, crime_reference: 'x' }, belongs, 'case_id');
    await put('contact_return', { id: v7(), case_id: id, reason: 'wrong-details', returned_by: people[0] }, belongs);
  }
  return rows;
}

const personOf = (people: string[], place: number | null): string | null =>
  place === null ? null : (people[place] ?? null);
