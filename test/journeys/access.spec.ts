import fc from 'fast-check';
import { v7 } from 'uuid';
import { Access } from '../../src/platform/access/access';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';
import { type Person, type Role, victimSideRoleCodes } from '../../src/platform/identity/person';
import { hashToken } from '../../src/platform/identity/sessions';
import { type Service, type SignedIn, startService } from '../support/service';
import { arrange, worlds, type Row, type World } from './support/access-worlds';

const caseTables = [
  'awaited_crime',
  'contact_point',
  'contact_return',
  'crime',
  'former_reference',
  'journey_fact',
  'proposal',
  'task',
  'victim',
  'victim_case',
];

/** Which tables of the victim side a role may read anything of: the whole of it, said twice. */
const mayRead: Record<Role, string[]> = {
  'contact-caseworker': ['account', ...caseTables, 'idempotency', 'session'].sort(),
  'contact-supervisor': ['account', ...caseTables, 'idempotency', 'session'].sort(),
  'provider-worker': ['session'],
  'provider-manager': ['session'],
  'opcc-auditor': ['case_count', 'count_freshness', 'crime_without_victim_count', 'session'],
  'opcc-commissioner': ['case_count', 'count_freshness', 'crime_without_victim_count', 'session'],
  'data-protection-officer': ['account', 'audit', 'session'],
  administrator: ['account', 'idempotency', 'session'],
  'police-liaison': [],
};

describe('who may see which row: the sentences and the database agree', () => {
  let service: Service;
  let people: (SignedIn & { role: Role })[];
  beforeAll(async () => {
    service = await startService({ intake: false, worker: false });
    people = [];
    for (const role of [...victimSideRoleCodes, 'contact-caseworker' as const])
      people.push({ ...(await service.person(role)), role });
  });
  afterAll(() => service.stop());

  /** The rows of a table that Postgres shows to a person who asks for all of them; none when it refuses the table. */
  const shown = async (person: SignedIn, table: string, key: string): Promise<Set<string>> => {
    const ask = () => service.web.get(Database).query<{ key: string }>(`select ${key}::text as key from ${table}`);
    const rows = await service.web
      .get(UnitOfWork)
      .run({ requestId: 'test', token: hashToken(person.token) }, ask)
      .catch((error: { code?: string }) => {
        if (error.code === '42501') return [];
        throw error;
      });
    return new Set(rows.map((row) => row.key));
  };
  /** Whether the sentences let a person read the record that a row belongs to. */
  const maySee = ({ id, email, role }: SignedIn & { role: Role }, { subject, record }: Row): boolean =>
    subject !== 'nobody' &&
    service.web.get(Access).mayDo({ id, email, role, name: 'x' } satisfies Person, 'read', subject, record);

  it('for every role, every table with row-level security and every generated row', async () => {
    const tables = new Set<string>();
    const seen = { yes: 0, no: 0 };
    const agree = async (world: World): Promise<void> => {
      const rows = await arrange(
        service.owner,
        world,
        people.map(({ id }) => id),
      );
      for (const { table } of rows) tables.add(table);
      for (const person of people) {
        for (const { table, key } of new Map(rows.map((row) => [row.table, row])).values()) {
          const visible = await shown(person, table, key);
          for (const row of rows.filter((each) => each.table === table)) {
            const allowed = maySee(person, row);
            seen[allowed ? 'yes' : 'no'] += 1;
            expect({ role: person.role, ...row, seen: visible.has(row.value) }).toEqual({
              role: person.role,
              ...row,
              seen: allowed,
            });
          }
        }
      }
    };
    await fc.assert(fc.asyncProperty(worlds(people.length), agree), { numRuns: 25 });
    const { rows } = await service.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'service'::regnamespace and relforcerowsecurity order by relname`,
    );
    expect([...tables, 'idempotency'].sort()).toEqual(rows.map(({ name }) => name));
    expect(seen.yes).toBeGreaterThan(200);
    expect(seen.no).toBeGreaterThan(200);
  });

  it('and nobody reads another’s kept answers', async () => {
    for (const { id } of people)
      await service.owner.query(`insert into service.idempotency values ($1, $2, '', 201, '{}')`, [id, v7()]);
    for (const person of people) {
      const own = mayRead[person.role].includes('idempotency') ? [person.id] : [];
      expect([...(await shown(person, 'idempotency', 'person_id'))]).toEqual(own);
    }
  });

  it('and nobody but an administrator sees, or ends, another’s session', async () => {
    for (const person of people.filter(({ role }) => role !== 'administrator'))
      expect((await shown(person, 'session', 'token_hash')).size).toBe(1);
    const admin = people.find(({ role }) => role === 'administrator');
    if (admin) expect((await shown(admin, 'session', 'token_hash')).size).toBe(people.length);
  });

  it.each([...victimSideRoleCodes, 'police-liaison' as const])(
    '%s may read exactly the tables listed',
    async (role) => {
      const { rows } = await service.owner.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'service'::regnamespace and relkind = 'r'
          and has_any_column_privilege($1, oid, 'select') and has_schema_privilege($1, 'service', 'usage') order by relname`,
        [`vf_${role.replaceAll('-', '_')}`],
      );
      expect(rows.map(({ name }) => name)).toEqual(mayRead[role]);
    },
  );

  it.each(['provider-worker', 'provider-manager', 'opcc-auditor', 'opcc-commissioner', 'data-protection-officer'])(
    '%s may change nothing but their own password and session',
    async (role) => {
      const { rows } = await service.owner.query<{ name: string; verb: string }>(
        `select relname as name, verb from pg_class, unnest(array['insert', 'update', 'delete']) verb
          where relnamespace = 'service'::regnamespace and relkind = 'r'
            and case verb when 'delete' then has_table_privilege($1, oid, verb) else has_any_column_privilege($1, oid, verb) end order by 1`,
        [`vf_${role.replaceAll('-', '_')}`],
      );
      expect(rows).toEqual([
        { name: 'audit', verb: 'insert' },
        { name: 'session', verb: 'delete' },
      ]);
    },
  );
});
