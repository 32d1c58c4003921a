import fs from 'node:fs';
import type { Client } from 'pg';

/**
 * The tables in whose rows a text stands: every column of every table of these schemas, as text, and in binary columns its bytes.
 * Returns `schema.table`, empty when it is found nowhere.
 */
export async function tablesWith(owner: Client, text: string, schemas: string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1`,
    [schemas],
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await owner.query(
      `select 1 from ${name} t where t::text ilike '%' || $1 || '%' or t::text ilike '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%' limit 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** Everything that this process writes to its output and error streams from now on, instead of writing it. */
export function listenToLogs(): { text(): string; stop(): void } {
  const parts: string[] = [];
  const keep = (data: unknown): void => void parts.push(Buffer.isBuffer(data) ? data.toString() : String(data));
  const { writeSync, write } = fs;
  const isLog = (fd: number): boolean => fd === 1 || fd === 2;
  jest.spyOn(fs, 'writeSync').mockImplementation(((fd: number, data: string | Buffer, ...rest: never[]) => {
    if (!isLog(fd)) return writeSync(fd, data as string, ...rest);
    keep(data);
    return Buffer.byteLength(data);
  }) as typeof writeSync);
  jest.spyOn(fs, 'write').mockImplementation((fd: number, data: string | Buffer, ...rest: unknown[]) => {
    if (!isLog(fd)) return (write as (...all: unknown[]) => void)(fd, data, ...rest);
    keep(data);
    const done = rest.at(-1) as (error: null, bytes: number) => void;
    process.nextTick(done, null, Buffer.byteLength(data));
  });
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((data) => (keep(data), true));
  return { text: () => parts.join(''), stop: () => jest.restoreAllMocks() };
}
