import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { createRowMapper } from '../../src/intake/data-police-uk/row-mapper';
import type { FileKind } from '../../src/intake/data-police-uk/open-file';
import { crimeHistories } from './crime-histories';
import { REAL_DATA } from './real-data';

const month = '2023-03';

/** What is sent while processes are killed: a month of the City of London, its crimes and their outcomes; 600 made-up updates where there is no data. */
export function updatesToSend(): CrimeUpdate[] {
  const files = (['street', 'outcomes'] as const).map((kind) => ({
    kind,
    path: join(REAL_DATA, 'police', 'city-of-london', kind, `${month}-city-of-london-${kind}.csv.gz`),
  }));
  if (!files.every(({ path }) => existsSync(path))) return madeUp().slice(0, 600);
  return files.flatMap(({ kind, path }) => mapped(kind, path));
}

function mapped(kind: FileKind, path: string): CrimeUpdate[] {
  const toUpdate = createRowMapper({ kind, published: null, now: new Date(), victimSeed: '1' });
  const lines = gunzipSync(readFileSync(path)).toString().split(/\r?\n/).slice(1).filter(Boolean);
  return lines.flatMap((text, index) => {
    const row = toUpdate({ line: index + 2, text });
    return row.outcome === 'update' ? [row.update] : [];
  });
}

function madeUp(): CrimeUpdate[] {
  return fc.sample(crimeHistories, { seed: 1, numRuns: 400 }).flatMap((updates, n) =>
    updates.map((update, m) => ({
      ...update,
      source: 'data.police.uk',
      messageId: `m-${n}-${m}`,
      crime: { ...update.crime, reference: `${update.crime.reference}-${n}` },
    })),
  );
}
