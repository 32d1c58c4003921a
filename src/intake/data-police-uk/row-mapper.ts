import { instantOf } from '../contract/partial-date';
import type { CrimeUpdate } from '../contract/crime-update.types';
import { londonToday } from '../contract/today';
import { inventVictim } from './invented-victim';
import type { Incident, MappedRow, Refusal } from './mapped-row';
import { COLUMNS, type FileKind } from './open-file';
import { PUBLISHED_OUTCOMES } from './published-strings';
import type { BadLine, TextLine } from '../lines';
import { fieldsOf } from './row-fields';
import { checkRow, type Row } from './row';
import { checkStreetColumns, type StreetColumns } from './street-row';

export interface MapperOptions {
  kind: FileKind;
  /** Month of the copy, 'YYYY-MM': dates the status of street rows. Null: each row's own month. */
  published: string | null;
  now: Date;
  /** Invents a victim for each street row's crime that can have one. Null: no victims. */
  victimSeed: string | null;
}

export const SOURCE = 'data.police.uk';

/**
 * Maps the lines of one file; make one mapper per file, because incidents are numbered within it. Never throws.
 * Updates conform to contract v1. A victim comes with the street row alone: an outcomes row has no crime type.
 */
export function createRowMapper({
  kind,
  published,
  now,
  victimSeed,
}: MapperOptions): (line: TextLine | BadLine) => MappedRow {
  const thisMonth = londonToday(now).month;
  const seen = new Map<string, number>();
  const mapFields = (fields: readonly string[] | null, line: number): MappedRow | Refusal => {
    if (!fields) return { field: '', expected: 'quotation marks that are closed on the same line' };
    if (published !== null && published > thisMonth)
      return { field: '', expected: 'a month of publication not after this one' };
    const columns = COLUMNS[kind].length;
    if (fields.length !== columns) return { field: '', expected: `${columns} fields` };
    const row = checkRow(fields, thisMonth);
    if ('field' in row) return row;
    if (kind === 'outcomes') return outcomeUpdate(row, fields[9] ?? '', line);
    const street = checkStreetColumns(fields);
    if ('field' in street) return street;
    if (row.crimeId === '') return { outcome: 'incident', line, incident: incidentOf(row, street, seen) };
    return { outcome: 'update', line, update: streetUpdate(row, street, published ?? row.month, victimSeed) };
  };
  return (read) => {
    const { line } = read;
    if (!('text' in read)) return { outcome: 'quarantine', line, field: '', expected: read.expected, kept: read.kept };
    const mapped = mapFields(fieldsOf(read.text), line);
    return 'outcome' in mapped ? mapped : { outcome: 'quarantine', line, ...mapped, kept: read.text };
  };
}

function outcomeUpdate(row: Row, outcome: string, line: number): MappedRow | Refusal {
  if (row.crimeId === '')
    return { field: 'Crime ID', expected: '64 hexadecimal digits: an outcome must name its crime' };
  if (!PUBLISHED_OUTCOMES.has(outcome)) {
    return { field: 'Outcome type', expected: 'one of the outcomes that data.police.uk publishes' };
  }
  const update: CrimeUpdate = {
    ...envelope(`outcome:${row.contentHash}`, row.month),
    crime: { reference: row.crimeId, ...(row.where && { where: row.where }) },
    outcomes: [{ factId: `outcome:${row.month}:${outcome}`, version: 1, published: outcome, at: row.month }],
  };
  return { outcome: 'update', line, update };
}

function streetUpdate(
  row: Row,
  { crimeType, status }: StreetColumns,
  published: string,
  seed: string | null,
): CrimeUpdate {
  const victim = seed === null ? null : inventVictim(seed, row.crimeId, crimeType);
  const version = Number(published.replace('-', ''));
  return {
    ...envelope(`street:${row.contentHash}:${published}`, published),
    crime: { reference: row.crimeId, crimeType, occurredFrom: row.month, ...(row.where && { where: row.where }) },
    ...(status && { status: { factId: 'street-status', version, published: status, at: published } }),
    ...(victim && { victims: [victim] }),
  };
}

function envelope(
  messageId: string,
  month: string,
): Pick<CrimeUpdate, 'contract' | 'messageId' | 'source' | 'version' | 'sentAt'> {
  return { contract: 'crime-update/1', messageId, source: SOURCE, version: 1, sentAt: instantOf(month) };
}

function incidentOf(
  { month, where, contentHash }: Row,
  { crimeType }: StreetColumns,
  seen: Map<string, number>,
): Incident {
  const occurrence = (seen.get(contentHash) ?? 0) + 1;
  seen.set(contentHash, occurrence);
  return { month, crimeType, locality: where?.locality ?? null, contentHash, occurrence };
}
