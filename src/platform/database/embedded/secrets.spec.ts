import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret, readSecret, secretsFile } from './secrets';

describe('secrets made on this machine', () => {
  const home = mkdtempSync(join(tmpdir(), 'vf-secrets-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('are made once, kept apart by name, and readable by their owner only', () => {
    expect(readSecret(home, 'one')).toBeNull();
    const one = keptSecret(home, 'one');
    const two = keptSecret(home, 'two');
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(two).not.toBe(one);
    expect(keptSecret(home, 'one')).toBe(one);
    expect(readSecret(home, 'two')).toBe(two);
    expect(statSync(secretsFile(home)).mode & 0o777).toBe(0o600);
  });

  it('a file that was damaged is never overwritten', () => {
    writeFileSync(secretsFile(home), '{"one"');
    expect(() => keptSecret(home, 'one')).toThrow(/damaged/);
    expect(readFileSync(secretsFile(home), 'utf8')).toBe('{"one"');
  });
});
