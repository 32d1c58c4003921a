import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './errors';

/** The user that PostgreSQL runs as; empty for an ordinary user, who runs it as himself. Spread into spawn's options. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

/**
 * PostgreSQL refuses to run as root. Root gives way to the owner of the cluster when there is one, else to `postgres`,
 * else to `nobody`; no user is created.
 */
export function userToRunAs(existingCluster: string | null): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = existingCluster ? statSync(existingCluster, { throwIfNoEntry: false }) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = identity('postgres') ?? identity('nobody');
  if (found) return found;
  throw new EmbeddedPostgresError(
    'no-user-to-run-as',
    'You are root, PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody`.',
    'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Whether that user may go into a folder and write there; asked of the system itself, so that every rule counts. */
export function canWriteIn(folder: string, runAs: RunAs): boolean {
  const script = 'cd -- "$1" && test -w . && test -x .';
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether that user can run a program. */
export function canRun(program: string, runAs: RunAs): boolean {
  return spawnSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** What a program says when it does not run; for a message. */
export function whyNotRun(program: string): string {
  const { error, stderr } = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8' });
  return error?.message ?? stderr.trim();
}

function identity(name: string): { uid: number; gid: number } | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid && gid ? { uid, gid } : null;
  } catch {
    return null;
  }
}
