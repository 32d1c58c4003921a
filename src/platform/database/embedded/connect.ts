import { Client, DatabaseError } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors';
import { secretsFile } from './secrets';

/** The database that the application lives in. */
const database = 'victim_first';

/** The superuser's address of a database of the embedded server. */
export function ownerUrl(port: number, password: string, name = database): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}

/** What answers at an address, or null when nothing does, or something that does not know this password. */
export async function askServer(url: string): Promise<{ version: string; dataDirectory: string } | null> {
  try {
    return await withClient(url, async (client) => {
      const sql = `select current_setting('server_version') as version, current_setting('data_directory') as "dataDirectory"`;
      const { rows } = await client.query<{ version: string; dataDirectory: string }>(sql);
      return rows[0] ?? null;
    });
  } catch {
    return null;
  }
}

/** Waits until the server that is starting lets us in, however long it recovers, unless `hasEnded` says that it gave up. */
export async function waitForServer(
  home: string,
  url: string,
  hasEnded: () => boolean,
  log: (message: string) => void,
): Promise<void> {
  const slow = Date.now() + 3_000;
  let told = false;
  while (!hasEnded()) {
    try {
      return await withClient(url, () => Promise.resolve());
    } catch (error) {
      if (error instanceof DatabaseError && error.code === '28P01') throw passwordLost(home);
    }
    if (!told && Date.now() > slow) {
      told = true;
      log('The database is taking longer than usual: it may be recovering after an unclean stop.');
    }
    await pause(20);
  }
}

/** Makes the application's database when this cluster has none yet. */
export async function ensureDatabase(serverUrl: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000, application_name: 'vf-start' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function passwordLost(home: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'password-lost',
    `The database does not know the password in ${secretsFile(home)}: that file was replaced or deleted.`,
    'Put the file of before back; or, to begin with an empty database, move the database away as well.',
  );
}
