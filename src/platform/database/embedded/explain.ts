import { statfsSync } from 'node:fs';
import { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './errors';

interface Cause {
  code: EmbeddedPostgresProblem;
  sign: RegExp;
  words: (where: string) => [string, string];
}

const diskFull: Cause = {
  code: 'disk-full',
  sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|Check free disk space|wrote only \d+ of \d+ bytes/i,
  words: (where) => [
    `The disk that holds the database is full (${where}).`,
    'Free some space (500 MB is enough to start) and start again; or set VF_HOME to a folder on another disk. Nothing that was saved is lost.',
  ],
};

/** First match wins: a full disk also shows up as other failures further down the log. */
const causes: Cause[] = [
  diskFull,
  {
    code: 'port-in-use',
    sign: /Address already in use|EADDRINUSE|could not bind .* address/i,
    words: () => [
      'The database port was taken by another program at the very moment of starting.',
      'Start again: another free port is chosen. To use a PostgreSQL of your own instead, set DATABASE_URL.',
    ],
  },
  {
    code: 'no-memory',
    sign: /could not map anonymous shared memory|could not (create|resize) shared memory|Cannot allocate memory|out of memory/i,
    words: () => [
      'There is not enough free memory to start the database (it reserves about 300 MB).',
      'Close other programs, or give the machine or container more memory; then start again.',
    ],
  },
  {
    code: 'permission-denied',
    sign: /Permission denied|EACCES|EPERM|Operation not permitted|has wrong ownership|invalid permissions|Read-only file system|EROFS/i,
    words: (where) => [
      `The database may not read or write its own folder (${where}).`,
      'Start as the user who started it the first time, or give that folder back to the user you are, or set VF_HOME to a folder that you may write.',
    ],
  },
];

/**
 * The error for a failed initdb or server start.
 * @param output what PostgreSQL wrote (its messages are in English: it is started with LC_ALL=C) or a system error's text
 * @param where the folder it was about, for the message
 * @param logFile named when the cause is not one of those known here
 */
export function explainFailure(output: string, where: string, logFile: string): EmbeddedPostgresError {
  const cause = causes.find(({ sign }) => sign.test(output)) ?? (hasNoSpace(where) ? diskFull : undefined);
  if (cause) return new EmbeddedPostgresError(cause.code, ...cause.words(where), { cause: output });
  const lines = output.trim().split('\n');
  const telling =
    lines.find((line) => /FATAL|PANIC|error/i.test(line) && !/FATAL: +the database system is/.test(line)) ??
    lines.at(-1) ??
    '';
  return new EmbeddedPostgresError(
    'start-failed',
    `The embedded database did not start. It said: ${telling.trim() || 'nothing'}`,
    `The whole log is in ${logFile}. To use a PostgreSQL of your own instead, set DATABASE_URL.`,
    { cause: output },
  );
}

/** Our own file operations fail for the same few reasons: the same words. Errors already in plain words pass through. */
export function explainError(error: unknown, where: string, logFile: string): Error {
  if (error instanceof EmbeddedPostgresError) return error;
  return explainFailure(error instanceof Error ? error.message : String(error), where, logFile);
}

/** A full disk makes PostgreSQL fail in ways that do not name it; 16 MB is one file of its log of changes. */
function hasNoSpace(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 16 * 1024 * 1024;
  } catch {
    return false;
  }
}
