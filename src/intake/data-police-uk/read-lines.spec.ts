import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LONGEST_LINE, type BadLine, type TextLine } from '../lines';
import { readLines } from './read-lines';

const folder = mkdtempSync(join(tmpdir(), 'vf-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(bytes: Buffer | string): Promise<(TextLine | BadLine)[]> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const lines: (TextLine | BadLine)[] = [];
  for await (const batch of readLines(path)) lines.push(...batch);
  return lines;
}

describe('lines of a file', () => {
  it('come with their numbers, without byte order mark and carriage returns, gzipped or not', async () => {
    const text = '\ufeffone\r\ntwo\n\nfour';
    const expected = [
      { line: 1, text: 'one' },
      { line: 2, text: 'two' },
      { line: 4, text: 'four' },
    ];
    expect(await linesOf(text)).toEqual(expected);
    expect(await linesOf(gzipSync(text))).toEqual(expected);
    expect(await linesOf(Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]))).toEqual(expected.slice(0, 2));
  });

  it('of an empty file are none', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  it('that are not UTF-8 are set aside alone', async () => {
    const bytes = Buffer.concat([Buffer.from('one\n'), Buffer.from([0x63, 0xe9, 0x0a]), Buffer.from('café\n')]);
    expect(await linesOf(bytes)).toEqual([
      { line: 1, text: 'one' },
      { line: 2, expected: 'text in UTF-8', kept: Buffer.from([0x63, 0xe9]) },
      { line: 3, text: 'café' },
    ]);
  });

  it('that are longer than 1 MiB are set aside with their first bytes, wherever they stand', async () => {
    const long = 'x'.repeat(LONGEST_LINE + 1);
    for (const length of [LONGEST_LINE + 1, LONGEST_LINE + 300_000, 5 * LONGEST_LINE]) {
      const lines = await linesOf(`one\n${'x'.repeat(length)}\nthree\n`);
      expect(lines).toMatchObject([
        { line: 1 },
        { line: 2, expected: 'a line of at most 1 MiB' },
        { line: 3, text: 'three' },
      ]);
      expect((lines[1] as BadLine).kept.length).toBe(4096);
    }
    expect(await linesOf(`one\n${long}`)).toMatchObject([
      { line: 1 },
      { line: 2, expected: 'a line of at most 1 MiB' },
    ]);
    const longest = await linesOf(`${'x'.repeat(LONGEST_LINE)}\ntwo`);
    expect(longest.map((line) => 'text' in line)).toEqual([true, true]);
  });

  it('of 100 MB do not fill the memory', async () => {
    const path = join(folder, 'huge.gz');
    writeFileSync(
      path,
      Buffer.concat([gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x78), { level: 1 }), gzipSync('\nlast\n')]),
    );
    const before = process.memoryUsage().rss;
    let highest = before;
    const lines: (TextLine | BadLine)[] = [];
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5);
    for await (const batch of readLines(path)) lines.push(...batch);
    clearInterval(watch);
    expect(lines).toMatchObject([
      { line: 1, expected: 'a line of at most 1 MiB' },
      { line: 2, text: 'last' },
    ]);
    const grown = Math.round((Math.max(highest, process.memoryUsage().rss) - before) / 1048576);
    console.info(`100 MB line: resident memory grew by ${grown} MiB`);
    expect(grown).toBeLessThan(90);
  });

  it('are the same wherever the blocks of the file end', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `${i}-é-${'y'.repeat(i % 97)}`);
    const lines = await linesOf(texts.join('\r\n'));
    expect(lines).toEqual(texts.map((text, i) => ({ line: i + 1, text })));
  });
});
