import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const PROJECT = resolve(__dirname, '../..');

/** Where the published data is: `VF_DATA` from the project's root, else ../shared/data. */
export const REAL_DATA = resolve(PROJECT, process.env['VF_DATA'] ?? '../shared/data');

const isRequired = (process.env['VF_REQUIRE'] ?? '').split(',').includes('data');

/**
 * A suite on published data. Where the data is absent it is skipped with a warning that names it; with `data` in
 * `VF_REQUIRE` it runs all the same and so goes red.
 */
export function describeRealData(name: string, suite: () => void): void {
  if (existsSync(join(REAL_DATA, 'police')) || isRequired) return describe(name, suite);
  console.warn(`Skipped "${name}": no published data in ${REAL_DATA}. Set VF_DATA to where it is.`);
  describe.skip(name, suite);
}

/** The gzipped CSV files of a folder of the published data, by name. */
export const csvFilesIn = (folder: string): string[] =>
  readdirSync(join(REAL_DATA, folder))
    .filter((name) => name.endsWith('.csv.gz'))
    .sort()
    .map((name) => join(REAL_DATA, folder, name));

/** The rows of one gzipped CSV file, by column name. */
export const csvRows = (file: string): Record<string, string>[] =>
  parse(gunzipSync(readFileSync(file)), { columns: true, bom: true });
