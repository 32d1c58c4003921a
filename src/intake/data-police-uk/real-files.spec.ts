import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { csvFilesIn, describeRealData } from '../../../test/support/real-data';
import { validateCrimeUpdate } from '../contract/crime-update';
import { openDataPoliceUkFile } from './open-file';
import { createRowMapper } from './row-mapper';

const now = new Date('2026-01-01T12:00:00Z');

interface Counts {
  rows: number;
  incidents: number;
  quarantined: number;
  crimes: Set<string>;
  strings: Map<string, number>;
}

async function countsByReading(paths: string[], validate: boolean): Promise<Counts> {
  const counts: Counts = { rows: 0, incidents: 0, quarantined: 0, crimes: new Set(), strings: new Map() };
  for (const path of paths) {
    const file = await openDataPoliceUkFile(path);
    const mapper = createRowMapper({ kind: file.kind, published: file.month, now, victimSeed: validate ? '1' : null });
    for await (const batch of file.batches) {
      for (const line of batch) {
        const row = mapper(line);
        counts.rows++;
        if (row.outcome === 'incident') counts.incidents++;
        if (row.outcome === 'quarantine') counts.quarantined++;
        if (row.outcome !== 'update') continue;
        if (validate && !validateCrimeUpdate(row.update, { now }).ok)
          throw new Error(`${path}, line ${row.line} does not conform`);
        const said = row.update.status?.published ?? row.update.outcomes?.[0]?.published ?? '';
        counts.strings.set(said, (counts.strings.get(said) ?? 0) + 1);
        counts.crimes.add(row.update.crime.reference);
      }
    }
  }
  return counts;
}

/** The same figures without any of our reading: whole files in memory, one expression per line. */
function countsByOtherMeans(paths: string[]): Counts {
  const counts: Counts = { rows: 0, incidents: 0, quarantined: 0, crimes: new Set(), strings: new Map() };
  for (const path of paths) {
    for (const row of gunzipSync(readFileSync(path)).toString().trim().split(/\r?\n/).slice(1)) {
      counts.rows++;
      const crime = /^[0-9a-f]{64}(?=,)/.exec(row)?.[0];
      if (crime === undefined) {
        counts.incidents++;
        continue;
      }
      const said = /,([^,]*?),?$/.exec(row)?.[1] ?? '';
      counts.strings.set(said, (counts.strings.get(said) ?? 0) + 1);
      counts.crimes.add(crime);
    }
  }
  return counts;
}

const folders: [string, number, number, number][] = [
  ['leicestershire/street', 153_403, 19_745, 133_655],
  ['city-of-london/street', 13_257, 1_106, 11_956],
  ['city-of-london/outcomes', 8_790, 0, 0],
  ['city-of-london-snapshot', 28_761, 4_155, 0],
];

describeRealData('the published files', () => {
  it.each(folders)(
    '%s: every row is counted as other means count it',
    async (folder, rows, incidents, crimes) => {
      const paths = csvFilesIn(`police/${folder}`);
      const expected = countsByOtherMeans(paths);
      const start = performance.now();
      const counts = await countsByReading(paths, true);
      const seconds = (performance.now() - start) / 1000;
      console.info(
        `${folder}: ${Math.round(counts.rows / seconds)} rows/s read, mapped with invented victims and validated`,
      );
      expect(counts).toEqual(expected);
      expect(counts).toMatchObject({ rows, incidents, quarantined: 0 });
      if (crimes > 0) expect(counts.crimes.size).toBe(crimes);
    },
    120_000,
  );
});
