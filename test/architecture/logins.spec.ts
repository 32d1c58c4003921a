import { Client } from 'pg';
import { type Service, startService } from '../support/service';

const logins = {
  vf_intake: 'VF_INTAKE_DATABASE_URL',
  vf_web: 'VF_WEB_DATABASE_URL',
  vf_worker: 'VF_WORKER_DATABASE_URL',
} as const;
type Login = keyof typeof logins;

const victimSide = [
  'contact_caseworker',
  'contact_supervisor',
  'provider_worker',
  'provider_manager',
  'opcc_auditor',
  'opcc_commissioner',
  'data_protection_officer',
  'administrator',
].map((role) => `vf_${role}`);
const refused = '42501';

describe('the firewall, from each process’s own database login', () => {
  let service: Service;
  const clients = {} as Record<Login, Client>;
  beforeAll(async () => {
    service = await startService({ worker: false });
    for (const [login, variable] of Object.entries(logins) as [Login, string][]) {
      clients[login] = new Client({ connectionString: process.env[variable] });
      await clients[login].connect();
    }
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) await client.end();
    await service.stop();
  });

  const tablesOf = async (schema: string): Promise<string[]> => {
    const { rows } = await service.owner.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname = $1 order by 1`,
      [schema],
    );
    expect(rows.length).toBeGreaterThan(0);
    return rows.map(({ name }) => name);
  };
  /** The error's code; 'allowed' when there was none. Nothing stays changed. */
  const ask = async (login: Login, ...statements: string[]): Promise<string> => {
    const client = clients[login];
    await client.query('begin');
    try {
      for (const statement of statements) await client.query(statement);
      return 'allowed';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('rollback');
    }
  };
  /** What a login may do with a table, by the grants on it or on any of its columns. */
  const may = async (login: Login, table: string): Promise<string[]> => {
    const { rows } = await service.owner.query<{ verb: string }>(
      `select verb from unnest(array['select', 'insert', 'update', 'delete']) verb
        where has_schema_privilege($1, split_part($2, '.', 1), 'usage')
          and case verb when 'delete' then has_table_privilege($1, $2, verb) else has_any_column_privilege($1, $2, verb) end`,
      [login, table],
    );
    return rows.map(({ verb }) => verb);
  };

  it.each([
    ['vf_web', 'police'],
    ['vf_worker', 'police'],
    ['vf_intake', 'service'],
    ['vf_web', 'crossing'],
    ['vf_web', 'queue_police'],
    ['vf_web', 'queue_service'],
    ['vf_worker', 'queue_police'],
    ['vf_intake', 'queue_service'],
  ] as const)('%s is refused every table of schema %s', async (login, schema) => {
    for (const table of await tablesOf(schema)) {
      for (const statement of [
        `select from ${table}`,
        `insert into ${table} default values`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        expect([statement, await ask(login, statement)]).toEqual([statement, refused]);
      expect([table, await may(login, table)]).toEqual([table, []]);
    }
  });

  it('intake may only put into the crossing, and the worker only take out', async () => {
    for (const table of ['crossing.crime_update', 'crossing.crime_count']) {
      expect(await may('vf_intake', table)).toEqual(['insert']);
      expect(await may('vf_worker', table)).toEqual(['select', 'delete']);
    }
    expect(
      await ask(
        'vf_intake',
        `insert into crossing.crime_update (id, source, message_id, version, sent_at, crime_reference) values (gen_random_uuid(), 's', 'm', 1, now(), 'c') returning id`,
      ),
    ).toBe(refused);
  });

  it('back goes one coded reason: put in by the worker, taken out by intake', async () => {
    expect(await may('vf_worker', 'crossing.contact_returned')).toEqual(['insert']);
    expect(await may('vf_intake', 'crossing.contact_returned')).toEqual(['select', 'delete']);
    const text = `insert into crossing.contact_returned (id, source, crime_reference, reason) values (gen_random_uuid(), 's', 'c', 'she said so')`;
    expect(await ask('vf_worker', text)).toBe('23514');
  });

  it.each([
    ['vf_web', ['vf_police_liaison', 'vf_operator', 'vf_intake', 'vf_worker', 'pg_read_all_data', 'postgres']],
    [
      'vf_worker',
      [...victimSide, 'vf_police_liaison', 'vf_operator', 'vf_intake', 'vf_web', 'pg_read_all_data', 'postgres'],
    ],
    ['vf_intake', [...victimSide, 'vf_operator', 'vf_web', 'vf_worker', 'pg_read_all_data', 'postgres']],
  ] as const)('%s cannot take a role of another', async (login, roles) => {
    for (const role of roles) expect([role, await ask(login, `set role ${role}`)]).toEqual([role, refused]);
  });

  it('a role that a login may take does not reach over either', async () => {
    for (const role of victimSide) {
      for (const table of [...(await tablesOf('police')), ...(await tablesOf('crossing'))])
        expect([role, table, await ask('vf_web', `set local role ${role}`, `select from ${table}`)]).toEqual([
          role,
          table,
          refused,
        ]);
    }
    for (const table of [...(await tablesOf('service')), ...(await tablesOf('crossing'))])
      expect([table, await ask('vf_intake', 'set local role vf_police_liaison', `select from ${table}`)]).toEqual([
        table,
        refused,
      ]);
  });

  it('the web’s login on its own sees no case: only a person’s role does', async () => {
    for (const table of [
      'victim',
      'victim_case',
      'crime',
      'contact_point',
      'journey_fact',
      'task',
      'proposal',
      'case_count',
      'audit',
    ])
      expect([table, await ask('vf_web', `select from service.${table}`)]).toEqual([table, refused]);
  });

  it('no login makes anything, nor is it more than a login', async () => {
    for (const login of Object.keys(logins) as Login[]) {
      for (const schema of ['police', 'service', 'crossing', 'public'])
        expect(await ask(login, `create table ${schema}.mine ()`)).toBe(refused);
      const { rows } = await service.owner.query(
        'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit from pg_roles where rolname = $1',
        [login],
      );
      expect(rows).toEqual([
        { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolinherit: false },
      ]);
    }
  });
});
