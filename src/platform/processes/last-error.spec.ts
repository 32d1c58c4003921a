import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastErrorLine } from './last-error';

describe('the last error of a log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vf-log-'));
  const file = join(folder, 'x.log');
  afterAll(() => rmSync(folder, { recursive: true }));
  const of = (...lines: string[]) => {
    writeFileSync(file, lines.join('\n'));
    return lastErrorLine(file);
  };

  it('is the message of a pino error', () => {
    expect(of('{"level":50,"msg":"cannot start","err":{"message":"no table"}}', '{"level":30,"msg":"bye"}')).toBe(
      'cannot start: no table',
    );
  });

  it('is the head of a stack trace', () => {
    const error = 'Error: listen EADDRINUSE: address already in use';
    expect(of('file.js:3', 'throw x', error, '    at main (file.js:3)', 'Node.js v20')).toBe(error);
  });

  it('is else the last line, else nothing', () => {
    expect(of('{"level":30}', 'Killed', '')).toBe('Killed');
    expect(of('')).toBe('');
    expect(lastErrorLine(join(folder, 'missing'))).toBe('');
  });

  it('is found at the end of a large log, and not before the offset given', () => {
    expect(of('Error: old', 'x'.repeat(200_000), 'Error: new')).toBe('Error: new');
    expect(lastErrorLine(file, 11 + 200_001)).toBe('Error: new');
    writeFileSync(file, 'Error: earlier run\n');
    expect(lastErrorLine(file, 19)).toBe('');
  });
});
