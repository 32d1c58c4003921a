import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COLUMNS, openDataPoliceUkFile } from './open-file';

const folder = mkdtempSync(join(tmpdir(), 'vf-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('opening a file of data.police.uk', () => {
  it('tells street from outcomes by the header, and the month by the name', async () => {
    const street = await openDataPoliceUkFile(
      file('2023-03-x-street.csv', `\ufeff${COLUMNS.street.join(',')}\r\na\r\n`),
    );
    expect(street).toMatchObject({ kind: 'street', month: '2023-03' });
    const lines = [];
    for await (const batch of street.batches) lines.push(...batch);
    expect(lines).toEqual([{ line: 2, text: 'a' }]);
    const quoted = COLUMNS.outcomes.map((column) => `"${column}"`).join(',');
    expect(await openDataPoliceUkFile(file('outcomes.csv.gz', gzipSync(quoted)))).toMatchObject({
      kind: 'outcomes',
      month: null,
    });
  });

  it.each(['', 'Crime ID,Month\n', 'x'.repeat(2_000_000)])(
    'says which header was expected instead of another',
    async (text) => {
      await expect(openDataPoliceUkFile(file('other.csv', text))).rejects.toThrow(
        /^other.csv cannot be read. Its first line must be .*Outcome type/,
      );
    },
  );

  it('says what is wrong with a missing file and with a folder', async () => {
    await expect(openDataPoliceUkFile(join(folder, 'none'))).rejects.toThrow('There is no such file.');
    await expect(openDataPoliceUkFile(folder)).rejects.toThrow('It is a folder: name the files in it.');
  });

  it('keeps the rows before a break in the gzip data, then says so', async () => {
    const random = Array.from({ length: 60_000 }, (_, i) => `${Math.sin(i)},${i}`).join('\n');
    const whole = gzipSync(`${COLUMNS.street.join(',')}\n${random}`);
    const broken = await openDataPoliceUkFile(file('broken.csv.gz', whole.subarray(0, whole.length - 2000)));
    let rows = 0;
    const reading = async () => {
      for await (const batch of broken.batches) rows += batch.length;
    };
    await expect(reading()).rejects.toThrow('break off before their end');
    expect(rows).toBeGreaterThan(10_000);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, whole.length / 2, whole.length / 2 + 200);
    const second = await openDataPoliceUkFile(file('damaged.csv.gz', damaged));
    const readingOn = async () => {
      for await (const batch of second.batches) rows += batch.length;
    };
    await expect(readingOn()).rejects.toThrow(/damaged|break off/);
  });
});
