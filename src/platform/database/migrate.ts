import { runMigrations } from 'bullmq';
import { Client, escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import { queueSchemas } from '../jobs/queue-schemas';
import { setPasswords, type Login, type LoginUrls } from './logins';
import { migrations } from './migrations';

/**
 * Brings the database up to this version, as its owner: the migrations, the queues' own tables (one schema a side, so that neither side
 * can touch the other's jobs), and each login's password. Safe to run again, and by two processes at once: one waits for the other.
 */
export async function migrate(ownerUrl: string, urls: LoginUrls): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('victim-first migrate'))`);
    const done = await runOwnMigrations(ownerUrl);
    for (const [login, schema] of Object.entries(queueSchemas)) await migrateQueue(lock, login as Login, schema);
    await setPasswords(lock, urls);
    return done;
  } finally {
    await lock.end();
  }
}

async function runOwnMigrations(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'public',
    migrations: migrations(),
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function migrateQueue(owner: Client, login: Login, schema: string): Promise<void> {
  const [role, name] = [escapeIdentifier(login), escapeIdentifier(schema)];
  await runMigrations(owner, schema);
  await owner.query(`grant usage, create on schema ${name} to ${role};
    grant select, insert, update, delete on all tables in schema ${name} to ${role};
    grant usage, select, update on all sequences in schema ${name} to ${role};
    grant execute on all functions in schema ${name} to ${role}`);
}
