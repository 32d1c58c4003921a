import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { ReactionQueue } from '../../src/platform/jobs/reaction-queue';
import { Relay } from '../../src/platform/outbox/relay';
import { startReactions } from '../../src/platform/jobs/start-reactions';
import { newDatabase, runningCluster } from '../support/cluster';
import { countingProcess, faults, happen } from '../support/counting-reactions';
import { emptyQueue } from '../support/killable-queue';
import { queueOfThisRun } from '../support/queue-of-this-run';

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('reactions', () => {
  let owner: Client;
  let drop: () => Promise<void>;
  let running: INestApplicationContext[] = [];

  beforeAll(async () => {
    await queueOfThisRun();
    const database = await newDatabase(runningCluster());
    process.env.VF_WORKER_DATABASE_URL = database.urls.vf_worker;
    drop = database.drop;
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterEach(async () => {
    for (const app of running) await app.close();
    running = [];
    await owner.query(
      'truncate service.outbox, service.event_handled, service.reaction_failure, service.crime_without_victim_count',
    );
    await emptyQueue('vf_worker');
    faults.failing.clear();
    faults.alone.clear();
  });

  afterAll(async () => {
    await owner.end();
    await drop();
  });

  async function start(begins = true): Promise<INestApplicationContext> {
    const app = await countingProcess();
    running.push(app);
    if (begins) await startReactions(app, 2);
    return app;
  }

  /** Which numbers were handled how often by the reaction that takes many, and by the one that takes one at a time. */
  async function handled(): Promise<Map<string, number>> {
    const { rows } = await owner.query<{ key: string; n: number }>(
      `select case crime_type when 'one' then 'one ' || (locality::int - 1000000) else 'many ' || locality end as key, n::int from service.crime_without_victim_count`,
    );
    return new Map(rows.map(({ key, n }) => [key, n]));
  }

  async function until(what: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(20)) if (await what()) return;
    throw new Error('It did not come to that in 15 seconds.');
  }

  const waiting = async (): Promise<number> =>
    Number((await owner.query<{ n: string }>('select count(*) as n from service.outbox')).rows[0]?.n);
  const failures = async (): Promise<object[]> =>
    (
      await owner.query<object>(
        `select f.reaction, f.code, e.payload from service.reaction_failure f join service.event e on e.id = f.event_id`,
      )
    ).rows;
  const onceEach = (numbers: number[]): Map<string, number> =>
    new Map(
      numbers.flatMap((n): [string, number][] => [
        [`many ${n}`, 1],
        [`one ${n}`, 1],
      ]),
    );

  it('handle the other 99 of a batch, try the failing one alone, and hold it back with a code and no detail', async () => {
    faults.failing.add(57);
    const app = await start(false);
    await happen(app, upTo(1, 100));
    await startReactions(app, 2);
    await until(async () => (await failures()).length === 1 && (await waiting()) === 1);
    expect(await failures()).toEqual([{ reaction: 'count-many-when-happened', code: 'Error', payload: { n: 57 } }]);
    const expected = onceEach(upTo(1, 100));
    expected.delete('many 57');
    expect(await handled()).toEqual(expected);
    expect(faults.alone.get(57)).toBe(1 + 3); // at the end of the halving, then three tries of its own
    const { rows } = await owner.query<{ text: string }>(
      'select to_jsonb(f)::text as text from service.reaction_failure f',
    );
    expect(rows[0]?.text).not.toContain('0187');
  });

  it('take up what was held back once its failure is deleted', async () => {
    faults.failing.add(3);
    const app = await start();
    await happen(app, [1, 2, 3]);
    await until(async () => (await failures()).length === 1 && (await waiting()) === 1);
    faults.failing.clear();
    await pause(400);
    expect(await waiting()).toBe(1);
    await owner.query('delete from service.reaction_failure');
    await until(async () => (await waiting()) === 0);
    expect(await handled()).toEqual(onceEach([1, 2, 3]));
  });

  it('do not hold an event back because the database was busy elsewhere', async () => {
    const usual = faults.error;
    faults.error = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
    faults.failing.add(1);
    const app = await start();
    await happen(app, [1]);
    await pause(1_000);
    expect(await failures()).toEqual([]);
    faults.failing.clear();
    await until(async () => (await waiting()) === 0);
    faults.error = usual;
    expect(await handled()).toEqual(onceEach([1]));
  });

  it('run whichever was there first, the events or the worker', async () => {
    const early = await start(false);
    await happen(early, [1, 2]);
    const late = await start();
    await happen(early, [3]);
    await until(async () => (await waiting()) === 0);
    await startReactions(early, 1);
    await happen(late, [4]);
    await until(async () => (await waiting()) === 0);
    expect(await handled()).toEqual(onceEach([1, 2, 3, 4]));
  });

  it('do nothing at a second delivery', async () => {
    const app = await start();
    await happen(app, upTo(1, 20));
    await until(async () => (await waiting()) === 0);
    const again = `insert into service.outbox (event_id, reaction) select event_id, reaction from service.event_handled`;
    await owner.query(again); // as if their row had not gone with what was done: event_handled alone must tell
    app.get(Relay).wake();
    await until(async () => (await app.get(ReactionQueue).size()) > 0);
    await until(async () => (await app.get(ReactionQueue).size()) === 0);
    expect(await handled()).toEqual(onceEach(upTo(1, 20)));
  });

  it('hear nothing of a transaction that was rolled back', async () => {
    const app = await start();
    await expect(happen(app, [1, 2], true)).rejects.toThrow('on purpose');
    await happen(app, [3]);
    await until(async () => (await handled()).size === 2 && (await waiting()) === 0);
    expect(await handled()).toEqual(onceEach([3]));
  });

  it('are handed over by one relay at a time, and by another when that one dies', async () => {
    const leaders = async (): Promise<number[]> =>
      (
        await owner.query<{ pid: number }>(
          `select l.pid from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and l.granted and d.datname = current_database()`,
        )
      ).rows.map(({ pid }) => pid);
    const [first] = [await start(), await start()];
    await until(async () => (await leaders()).length === 1);
    const [before] = await leaders();
    await owner.query('select pg_terminate_backend($1)', [before]);
    await until(async () => (await leaders()).length === 1 && !(await leaders()).includes(before ?? 0));
    await happen(first, upTo(1, 30));
    await until(async () => (await waiting()) === 0);
    for (const next of running.splice(0, 1)) await next.close();
    await until(async () => (await leaders()).length === 1);
    await happen(running[0] ?? first, upTo(31, 60));
    await until(async () => (await waiting()) === 0);
    expect(await handled()).toEqual(onceEach(upTo(1, 60)));
  });

  it('are handed over again when the queue has lost everything', async () => {
    const app = await start();
    for (const part of [1, 2, 3, 4]) {
      await happen(app, upTo(part * 100, part * 100 + 99));
      await emptyQueue('vf_worker');
    }
    await until(async () => (await waiting()) === 0);
    expect(await handled()).toEqual(onceEach(upTo(100, 499)));
  });

  it('of a name that this version does not know are held back, and hold nothing else up', async () => {
    const app = await start();
    await owner.query(
      `insert into service.outbox (event_id, reaction) values (gen_random_uuid(), 'do-what-was-once-done')`,
    );
    await happen(app, [1]);
    await until(async () => (await handled()).size === 2);
    await until(async () => Number((await owner.query('select from service.reaction_failure')).rowCount) === 1);
  });
});
