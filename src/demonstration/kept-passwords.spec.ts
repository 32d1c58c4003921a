import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPasswords } from './kept-passwords';

describe('the passwords of the demonstration', () => {
  const home = mkdtempSync(join(tmpdir(), 'victim-first-demonstration-'));
  const file = join(home, 'below', 'demonstration-accounts.json');
  afterAll(() => rmSync(home, { recursive: true }));

  const passwords = (folder: string, ...emails: string[]) => [...keptPasswords(join(home, folder), emails).values()];

  it('are made once an installation, each its own, in a file for its owner alone', () => {
    const made = passwords('below', 'a@example.org', 'b@example.org');
    expect(made.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(new Set(made.map(({ password }) => password)).size).toBe(2);
    for (const { password } of made) expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(passwords('below', 'a@example.org', 'b@example.org')).toEqual(
      made.map(({ password }) => ({ password, isNew: false })),
    );
    expect(passwords('other', 'a@example.org')[0]?.password).not.toBe(made[0]?.password);
  });

  it('stay when another account is added', () => {
    const [before] = passwords('below', 'a@example.org');
    const [after, added] = passwords('below', 'a@example.org', 'c@example.org');
    expect(after).toEqual(before);
    expect(added?.isNew).toBe(true);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(3);
  });

  it('are not made anew over a damaged file: the error says what to do', () => {
    writeFileSync(file, '{"a@exam');
    expect(() => keptPasswords(join(home, 'below'), ['a@example.org'])).toThrow(/not JSON\. Restore it, or delete/);
  });
});
