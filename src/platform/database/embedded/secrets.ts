import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors';

/** Where the passwords that this machine made up for itself are kept (JSON object, readable by its owner only). */
export function secretsFile(home: string): string {
  return join(home, 'secrets.json');
}

/** The secret of that name, or null when none was made yet. A file that is not JSON is an error, never overwritten. */
export function readSecret(home: string, name: string): string | null {
  return readSecrets(home)[name] ?? null;
}

/** The secret of that name; made (256 random bits, URL-safe) and kept when there is none yet. `home` must exist. */
export function keptSecret(home: string, name: string): string {
  const secrets = readSecrets(home);
  const known = secrets[name];
  if (known) return known;
  const made = randomBytes(32).toString('base64url');
  const half = `${secretsFile(home)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ ...secrets, [name]: made }, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, secretsFile(home));
  return made;
}

function readSecrets(home: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(secretsFile(home), 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    if (!(error instanceof SyntaxError)) throw error;
    throw new EmbeddedPostgresError(
      'password-lost',
      `The file ${secretsFile(home)}, which holds the database's password, is damaged: it is not JSON.`,
      'Put a copy of it back; without one the database behind it can only be moved away and begun anew.',
    );
  }
}
