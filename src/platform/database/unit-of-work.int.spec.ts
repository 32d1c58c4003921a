import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { newDatabase, runningCluster } from '../../../test/support/cluster';
import { Database, UnitOfWork } from './unit-of-work';

interface Asker {
  role: string;
  person: string | null;
  request: string;
}

const whoAsks = `select current_user as role, nullif(current_setting('vf.person', true), '') as person, current_setting('vf.request', true) as request`;
const keep = 'insert into failed_sign_in (id, key_hash) values ($1, $2)';

describe('a unit of work', () => {
  const database = new Database();
  let [source, owner]: [DataSource, Client] = [] as never;
  let work: UnitOfWork;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await newDatabase(runningCluster());
    owner = new Client({ connectionString: made.ownerUrl });
    await owner.connect();
    Logger.overrideLogger(false); // one test makes it speak on purpose
    source = await new DataSource({ type: 'postgres', url: made.urls.vf_web, poolSize: 3 }).initialize();
    work = new UnitOfWork(source);
    drop = made.drop;
  });

  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await drop();
  });

  beforeEach(() => owner.query('delete from service.failed_sign_in'));

  async function kept(): Promise<string[]> {
    const { rows } = await owner.query<{ text: string }>(
      `select convert_from(key_hash, 'UTF8') as text from service.failed_sign_in order by 1`,
    );
    return rows.map(({ text }) => text);
  }

  async function session(role: string): Promise<{ token: Buffer; id: string }> {
    const [id, token] = [v7(), randomBytes(32)];
    await owner.query(
      `insert into service.account (id, email, name, role, password_hash) values ($1, $2, 'Sam', $3, '')`,
      [id, `${id}@example.org`, role],
    );
    await owner.query(
      `insert into service.session (token_hash, account_id, csrf_secret, ends_at) values ($1, $2, '', now() + interval '1 hour')`,
      [token, id],
    );
    return { token, id };
  }

  it('leaks no role, setting or transaction among 600 that interleave on three connections, with errors', async () => {
    const people = [await session('contact-caseworker'), await session('administrator'), await session('opcc-auditor')];
    const roles = ['vf_contact_caseworker', 'vf_administrator', 'vf_opcc_auditor'];
    const wrong: unknown[] = [];
    const scope = async (n: number): Promise<void> => {
      const person = n % 4 === 3 ? undefined : people[n % 4];
      const expected = { role: person ? roles[n % 4] : 'vf_web', person: person?.id ?? null, request: `request-${n}` };
      await work.run({ requestId: expected.request, ...(person && { token: person.token }) }, async (entered) => {
        for (let look = 0; look < 3; look += 1) {
          const asker = await database.one<Asker>(whoAsks);
          if (JSON.stringify(asker) !== JSON.stringify(expected) || (entered?.id ?? null) !== expected.person)
            wrong.push([n, asker]);
          await pause(n % 3);
        }
        if (!person) await database.query(keep, [v7(), Buffer.from(String(n))]);
        if (n % 5 === 1) throw new Error('on purpose');
        if (n % 5 === 2) await database.query('select 1 / 0');
        if (n % 5 === 4)
          await work.runApart(expected.request, () =>
            database.query(keep, [v7(), Buffer.from(`apart ${n}`)]).then(() => undefined),
          );
      });
    };
    const ended = await Promise.allSettled([...Array(600).keys()].map(scope));
    expect(wrong).toEqual([]);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(240);
    const numbers = [...Array(600).keys()];
    const expected = [
      ...numbers.filter((n) => n % 4 === 3 && ![1, 2].includes(n % 5)).map(String),
      ...numbers.filter((n) => n % 5 === 4).map((n) => `apart ${n}`),
    ];
    expect(await kept()).toEqual(expected.sort());
    const idle = await Promise.all([1, 2, 3].map(() => source.query<Asker[]>(`${whoAsks}, pg_sleep(0.05)`)));
    for (const [row] of idle) expect(row).toMatchObject({ role: 'vf_web', person: null, request: '' });
    const { rows } = await owner.query(
      `select from pg_stat_activity where usename = 'vf_web' and state like 'idle in transaction%'`,
    );
    expect(rows).toHaveLength(0);
  });

  it('refuses a statement outside of it, and one that comes after its end', async () => {
    await expect(database.query('select 1')).rejects.toThrow('No transaction is open');
    let late: Promise<unknown> = Promise.resolve();
    await work.run({ requestId: 'r' }, () => {
      late = pause(20).then(() => database.query('select 1'));
      late.catch(() => undefined);
      return Promise.resolve();
    });
    await expect(late).rejects.toThrow('No transaction is open');
  });

  it('keeps nothing when the work throws, and nothing of a statement that failed and was passed over', async () => {
    const broken = work.run({ requestId: 'r' }, async () => {
      await database.query(keep, [v7(), Buffer.from('lost')]);
      throw new Error('on purpose');
    });
    await expect(broken).rejects.toThrow('on purpose');
    const passedOver = work.run({ requestId: 'r' }, async () => {
      await database.query(keep, [v7(), Buffer.from('lost too')]);
      await database.query('select 1 / 0').catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow('Nothing was kept');
    expect(await kept()).toEqual([]);
  });

  it('writes what is to outlive it after its rollback, and so needs no second connection however many do', async () => {
    const refuse = (n: number): Promise<void> =>
      work.run({ requestId: 'r' }, async () => {
        await database.query(keep, [v7(), Buffer.from('lost')]);
        await work.runApart('r', () => database.query(keep, [v7(), Buffer.from(`refused ${n}`)]).then(() => undefined));
        throw new Error('refused');
      });
    const answers = await Promise.allSettled([...Array(30).keys()].map(refuse));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await kept()).toHaveLength(30);
  });

  it('refuses all the same when what is to outlive it cannot be written', async () => {
    const refused = work.run({ requestId: 'r' }, async () => {
      await work.runApart('r', () => database.query('select 1 / 0').then(() => undefined));
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
  });

  it('comes back after its connections were cut', async () => {
    const cut = work.run({ requestId: 'r' }, async () => {
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'vf_web' and datname = current_database()`,
      );
      await database.query('select 1');
    });
    await expect(cut).rejects.toThrow();
    await pause(100); // the pool hears of its idle connections in its own time
    expect(await work.run({ requestId: 'r' }, () => database.one<Asker>(whoAsks))).toMatchObject({ role: 'vf_web' });
  });
});
