import { spawn } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import { explainFailure } from './explain';
import type { Place } from './place';
import { initdbArguments } from './settings';
import { clearWorkshops, makeWorkshop } from './workshop';

/**
 * Whether a usable cluster is there. An empty folder counts as none and is removed; a folder with something else in it,
 * or with another major version's data, is an error that says so. Nothing with content is ever deleted.
 */
export function hasCluster(dataDirectory: string, major: string): boolean {
  const files = contentOf(dataDirectory);
  if (files === null) return false;
  if (files.length === 0) {
    rmdirSync(dataDirectory);
    return false;
  }
  const whatToDo = `Move it away (mv ${dataDirectory} ${dataDirectory}.old) to begin with an empty database, or set VF_HOME to another folder.`;
  if (!files.includes('PG_VERSION') || !files.includes('global')) {
    throw new EmbeddedPostgresError(
      'not-a-cluster',
      `The folder ${dataDirectory} does not hold a whole PostgreSQL database.`,
      whatToDo,
    );
  }
  const found = readFileSync(join(dataDirectory, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return true;
  throw new EmbeddedPostgresError(
    'wrong-version',
    `The data in ${dataDirectory} was written by PostgreSQL ${found || '(unknown)'}; this program brings PostgreSQL ${major}.`,
    `To keep the data, run the release that wrote it, save it with pg_dump, and restore it here. ${whatToDo}`,
  );
}

/** Makes a cluster beside its final place and moves it there when it is whole, so that a cut-off never leaves half of one. */
export async function createCluster(place: Place, password: string, logFile: string): Promise<void> {
  const parent = dirname(place.dataDirectory);
  clearWorkshops(parent);
  const workshop = makeWorkshop(parent, place.runAs);
  try {
    const passwordFile = join(workshop, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if ('uid' in place.runAs) chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
    const { status, output } = await initdb(place, join(workshop, 'cluster'), passwordFile);
    if (status !== 0) throw explainFailure(output, parent, logFile);
    renameSync(join(workshop, 'cluster'), place.dataDirectory);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function initdb({ binDirectory, runAs }: Place, dataDirectory: string, passwordFile: string) {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(join(binDirectory, 'initdb'), initdbArguments(dataDirectory, passwordFile), {
      ...runAs,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}

function contentOf(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
