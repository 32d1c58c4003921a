import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runTypeScript } from '../../../../test/support/run-typescript';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { livingPostmaster, postmasterGone } from './postmaster';

jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-embedded-'));
chmodSync(folder, 0o755);
const home = join(folder, 'home');
const dataDirectory = join(home, 'postgres');
const said: string[] = [];
const log = (message: string) => said.push(message);
const start = () => startEmbeddedPostgres({ home, log });

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows as T[];
}

/** A node process that starts the database of `home`, says so on stdout, and stays. */
function startInProcess(then = 'setInterval(() => {}, 1000)') {
  const child = runTypeScript(
    `require('./src/platform/database/embedded/embedded-postgres')
      .startEmbeddedPostgres({ home: ${JSON.stringify(home)}, log: console.error })
      .then((db) => { console.log('up'); ${then} });`,
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return { child, up: once(child.stdout!, 'data') };
}

afterAll(async () => {
  await (await runningEmbeddedPostgres(home))?.stop();
  rmSync(folder, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts from nothing, closed to all but this machine and the password, and keeps its data', async () => {
    const first = await start();
    await ask(first.ownerUrl, `create table kept as select 'still here' as word`);
    const [settings] = await ask(
      first.ownerUrl,
      `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        (select datlocale from pg_database where datname = current_database()) as locale,
        (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as auth`,
    );
    expect(settings).toEqual({
      listens: '127.0.0.1', sockets: '', fsync: 'on', commit: 'on', locale: 'C.UTF-8', auth: 'scram-sha-256',
    }); // prettier-ignore
    await expect(ask(first.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    expect(first).toMatchObject({ dataDirectory, version: '18.4' });
    expect(readdirSync(home).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(livingPostmaster(dataDirectory)).toBeNull();
    expect(await runningEmbeddedPostgres(home)).toBeNull();

    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'still here' }]);
    await second.stop();
  });

  it('writes no statement, value or detail into its log', async () => {
    const db = await start();
    await ask(db.ownerUrl, `create table person (name text primary key); insert into person values ('Canary Name')`);
    await expect(ask(db.ownerUrl, `insert into person values ('Canary Name')`)).rejects.toThrow(/duplicate/);
    await expect(ask(db.ownerUrl, `select 'Canary Name'::int`)).rejects.toThrow(/Canary/);
    await db.stop();
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toMatch(/Canary|insert into/i);
  });

  it('is shared: two starts at once are one server, and the last to let go stops it', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(two.ownerUrl).toBe(one.ownerUrl);
    const three = await runningEmbeddedPostgres(home);
    await one.stop();
    await three?.stop();
    expect(await ask(two.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
    expect(livingPostmaster(dataDirectory)).toBeNull();
  });

  it('stops when node is killed with SIGKILL, and the next start recovers', async () => {
    const { child, up } = startInProcess();
    await up;
    const shared = await runningEmbeddedPostgres(home);
    await ask(shared!.ownerUrl, `create table from_child as select 1 as one`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await ask(shared!.ownerUrl, 'select one from from_child')).toEqual([{ one: 1 }]);
    await shared!.stop();
    expect(livingPostmaster(dataDirectory)).toBeNull();

    const alone = startInProcess();
    await alone.up;
    alone.child.kill('SIGKILL');
    expect(await postmasterGone(dataDirectory, 10)).toBe(true);
    const again = await start();
    expect(await ask(again.ownerUrl, 'select one from from_child')).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('is not reached by a Ctrl-C in the terminal: neither server nor guardian is in our process group', async () => {
    const db = await start();
    const { pid } = livingPostmaster(dataDirectory)!;
    const group = (of: number | string) => readFileSync(`/proc/${of}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2];
    if (process.platform === 'linux') expect(group(pid)).not.toBe(group('self'));
    await db.stop();
  });

  it('recovers after a crash of the server, from a stale postmaster.pid, also when its number was given away', async () => {
    const crashed = await start();
    await ask(crashed.ownerUrl, 'create table before_crash as select 1 as one');
    process.kill(livingPostmaster(dataDirectory)!.pid, 'SIGKILL');
    await crashed.stop();
    expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(true);
    const recovered = await start();
    expect(await ask(recovered.ownerUrl, 'select one from before_crash')).toEqual([{ one: 1 }]);
    const pidFile = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    await recovered.stop();
    writeFileSync(join(dataDirectory, 'postmaster.pid'), [process.pid, ...pidFile.slice(1)].join('\n'));
    const again = await start();
    await again.stop();
  });

  it('moves to another port when its own was taken, and says so', async () => {
    const before = await start();
    await before.stop();
    const squatter = createServer().listen(before.port, '127.0.0.1');
    await once(squatter, 'listening');
    const after = await start();
    squatter.close();
    expect(after.port).not.toBe(before.port);
    expect(said.at(-1)).toContain(`Port ${before.port}`);
    expect(await ask(after.ownerUrl, 'select word from kept')).toHaveLength(1);
    await after.stop();
  });

  it('says what to do when the password file was replaced', async () => {
    const secrets = readFileSync(join(home, 'secrets.json'));
    rmSync(join(home, 'secrets.json'));
    await expect(start()).rejects.toMatchObject({ code: 'password-lost' });
    expect(livingPostmaster(dataDirectory)).toBeNull();
    writeFileSync(join(home, 'secrets.json'), secrets);
  });
});

describe('a data directory that cannot be used', () => {
  const other = join(folder, 'other');
  beforeEach(() => mkdirSync(join(other, 'postgres'), { recursive: true }));
  afterEach(() => rmSync(other, { recursive: true }));

  it.each([
    ['not-a-cluster', { 'holiday.jpg': '' }],
    ['not-a-cluster', { PG_VERSION: '18\n' }],
    ['wrong-version', { PG_VERSION: '17\n', global: '' }],
  ])('%s', async (code, files) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(other, 'postgres', name), text);
    const started = startEmbeddedPostgres({ home: other, log });
    await expect(started).rejects.toMatchObject({ code, message: expect.stringMatching(/Move it away/) as string });
    expect(readdirSync(join(other, 'postgres'))).toEqual(Object.keys(files));
  });

  it('an empty one, and the leftovers of an initdb that was cut off, are no obstacle', async () => {
    mkdirSync(join(other, 'postgres.new-cutoff', 'cluster'), { recursive: true });
    writeFileSync(join(other, 'postgres.new-cutoff', 'password'), 'left behind');
    const db = await startEmbeddedPostgres({ home: other, log });
    expect(readdirSync(other).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
    await db.stop();
  });
});
