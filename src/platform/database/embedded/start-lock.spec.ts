import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { releaseStartLock, takeStartLock } from './start-lock';

describe('the right to start a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vf-lock-'));
  const file = join(folder, 'lock');
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => releaseStartLock(file));

  it('is one process’s at a time', () => {
    expect(takeStartLock(file)).toBe(true);
    expect(takeStartLock(file)).toBe(false);
    releaseStartLock(file);
    expect(existsSync(file)).toBe(false);
    expect(takeStartLock(file)).toBe(true);
  });

  it('is left to another process that lives', () => {
    writeFileSync(file, identityOf(process.ppid) ?? '');
    expect(takeStartLock(file)).toBe(false);
  });

  it.each([['999999999@1'], [`${process.ppid}@1`], ['']])('is taken over from one that does not: "%s"', (holder) => {
    writeFileSync(file, holder);
    expect(takeStartLock(file)).toBe(true);
  });
});
