import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { loginUrls, type LoginUrls } from '../../src/platform/database/logins';
import { migrate } from '../../src/platform/database/migrate';

const variable = 'VF_TEST_CLUSTER';

/** What the test run shares: one PostgreSQL with a migrated template. */
export interface Cluster {
  home: string;
  ownerUrl: string;
}

export const template = 'vf_template';

/** Starts what the run shares, and tells the test files through the environment. */
export async function startCluster(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'victim-first-test-'));
  chmodSync(home, 0o755); // PostgreSQL runs as another user when the tests run as root
  const postgres = await startEmbeddedPostgres({ home, log: () => undefined });
  const owner = new Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  await owner.query(`create database ${template}`);
  await owner.end();
  await migrate(inDatabase(postgres.ownerUrl, template), loginUrls(postgres.ownerUrl, home));
  const cluster: Cluster = { home, ownerUrl: postgres.ownerUrl };
  process.env[variable] = JSON.stringify(cluster);
  return async () => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

/** What the run shares. Without it (a test file run without jest's global set-up) it says so. */
export function runningCluster(): Cluster {
  const cluster = process.env[variable];
  if (!cluster) throw new Error('Run the tests with jest: its global set-up starts PostgreSQL.');
  return JSON.parse(cluster) as Cluster;
}

export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** A database of its own for one test file, with the URL of each login. */
export async function newDatabase(
  cluster: Cluster,
): Promise<{ ownerUrl: string; urls: LoginUrls; drop: () => Promise<void> }> {
  const name = `vf_test_${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${Date.now()}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: inDatabase(cluster.ownerUrl, 'postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = inDatabase(cluster.ownerUrl, name);
  return {
    ownerUrl,
    urls: loginUrls(ownerUrl, cluster.home),
    drop: () => admin(`drop database if exists ${name} with (force)`),
  };
}
