import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSection, writeSection } from '../architecture/readme-section';
import { guards, guardTable } from './guards';
import { timesFound } from './workspace';

describe('the list of guards ("npm run guards" takes each of them away and expects its test to go red)', () => {
  it.each(guards)('$guard: it can still be taken away in one place, and its test is there', (guard) => {
    expect([guard.file, timesFound(guard)]).toEqual([guard.file, 1]);
    expect(existsSync(join(__dirname, '..', '..', guard.test))).toBe(true);
    expect(guard.replace).not.toBe(guard.find);
  });

  it('names each guard once', () => {
    expect(new Set(guards.map(({ guard }) => guard)).size).toBe(guards.length);
  });

  it('is in the README ("VF_WRITE_DOCS=1 npx jest test/guards" writes it)', () => {
    if (process.env.VF_WRITE_DOCS === '1') writeSection('guards', guardTable());
    expect(readSection('guards')).toBe(guardTable().join('\n'));
  });
});
