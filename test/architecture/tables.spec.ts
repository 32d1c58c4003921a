import { type Service, startService } from '../support/service';
import { isQueueTable, tables } from './tables';

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

describe('every table', () => {
  let service: Service;
  let all: Table[];
  beforeAll(async () => {
    service = await startService({ intake: false, worker: false });
    const { rows } = await service.owner.query<Table>(
      `select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by name`,
    );
    all = rows;
  });
  afterAll(() => service.stop());

  it('is on the list of what holds what', () => {
    const listed = Object.values(tables).flat().sort();
    expect(all.map(({ name }) => name).filter((name) => !isQueueTable(name))).toEqual(listed);
  });

  it('that holds a case is under row-level security, forced on its owner too', () => {
    const held = all.filter(({ name }) => [...tables.case, ...tables.own].includes(name as never));
    expect(held.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)).toEqual([]);
    expect(held).toHaveLength(tables.case.length + tables.own.length);
  });

  it('that names a case, a victim or a crime is among those that hold one', async () => {
    const { rows } = await service.owner.query<{ name: string }>(
      `select distinct table_schema || '.' || table_name as name from information_schema.columns
        where table_schema = 'service' and column_name ~ '^((case|victim|crime)_id|(given|family|organisation)_name)$' order by name`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !tables.case.includes(name as never))).toEqual([]);
  });

  it('is open to nobody by default', async () => {
    const { rows } = await service.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
        where a.grantee = 0 and n.nspname in ('police', 'service', 'crossing', 'public', 'queue_police', 'queue_service')`,
    );
    expect(rows).toEqual([]);
  });

  it('of history and audit can be added to and never changed', async () => {
    for (const table of ['police.audit', 'police.event', 'service.audit', 'service.event']) {
      const { rows } = await service.owner.query<{ role: string }>(
        `select rolname as role from pg_roles where rolname like 'vf\\_%'
            and (has_any_column_privilege(rolname, $1, 'update') or has_table_privilege(rolname, $1, 'delete') or has_table_privilege(rolname, $1, 'truncate'))`,
        [table],
      );
      expect({ table, roles: rows }).toEqual({ table, roles: [] });
    }
  });
});
