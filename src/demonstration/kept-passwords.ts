import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'; // no l, o, 0, 1: they are mistaken for each other
const FILE = 'demonstration-accounts.json';

/**
 * The password of each of these e-mail addresses on this installation, and whether it was made just now: made once, kept
 * in `<home>/demonstration-accounts.json`, which its owner alone may read. A damaged file: the error says what to do.
 */
export function keptPasswords(
  home: string,
  emails: readonly string[],
): Map<string, { password: string; isNew: boolean }> {
  const file = join(home, FILE);
  const kept = read(file);
  const made = Object.fromEntries(emails.filter((email) => !kept[email]).map((email) => [email, newPassword()]));
  if (Object.keys(made).length > 0) write(home, file, { ...kept, ...made });
  return new Map(emails.map((email) => [email, { password: kept[email] ?? made[email] ?? '', isNew: email in made }]));
}

function read(file: string): Partial<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(
      `${file} cannot be read: it is not JSON. Restore it, or delete the folder it is in to begin a new demonstration.`,
      { cause: error },
    );
  }
}

/** In one step, so that a crash leaves the old file or the new one. */
function write(home: string, file: string, passwords: object): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Four groups of four letters and digits: 80 bits, and short enough to type. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
