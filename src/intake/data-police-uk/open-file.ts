import { basename } from 'node:path';
import type { BadLine, TextLine } from '../lines';
import { readLines } from './read-lines';
import { UnreadableFile } from './unreadable-file';

export type FileKind = 'street' | 'outcomes';

const PLACE = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
];

/** The columns of the two files, in their order. */
export const COLUMNS: Readonly<Record<FileKind, readonly string[]>> = {
  street: [...PLACE, 'Crime type', 'Last outcome category', 'Context'],
  outcomes: [...PLACE, 'Outcome type'],
};

export interface OpenFile {
  kind: FileKind;
  /** The month that the file's name begins with, 'YYYY-MM', or null. */
  month: string | null;
  /** The lines below the header, in batches. Throws UnreadableFile when the file breaks off; lines read before stand. */
  batches: AsyncIterable<(TextLine | BadLine)[]>;
}

/**
 * Opens a street or outcomes CSV of data.police.uk, gzipped or not, and finds out by its header which of them it is.
 * Throws UnreadableFile, in plain words, when it cannot be read or its header is another.
 */
export async function openDataPoliceUkFile(path: string): Promise<OpenFile> {
  const lines = readLines(path);
  const first = await lines.next().catch((error: unknown) => {
    throw UnreadableFile.because(path, error) ?? error;
  });
  const [header, ...rest] = first.done ? [] : first.value;
  const kind = header && 'text' in header ? kindOf(header.text) : null;
  if (!kind) {
    await lines.return(undefined);
    throw new UnreadableFile(
      path,
      `Its first line must be a header of data.police.uk: for a street file "${COLUMNS.street.join(',')}", for an outcomes file "${COLUMNS.outcomes.join(',')}".`,
    );
  }
  return { kind, month: monthOf(path), batches: batchesOf(path, rest, lines) };
}

async function* batchesOf(path: string, first: (TextLine | BadLine)[], lines: AsyncIterable<(TextLine | BadLine)[]>) {
  if (first.length > 0) yield first;
  try {
    yield* lines;
  } catch (error) {
    throw UnreadableFile.because(path, error) ?? error;
  }
}

function kindOf(header: string): FileKind | null {
  const columns = header
    .replaceAll('"', '')
    .split(',')
    .map((column) => column.trim())
    .join(',');
  if (columns === COLUMNS.street.join(',')) return 'street';
  return columns === COLUMNS.outcomes.join(',') ? 'outcomes' : null;
}

function monthOf(path: string): string | null {
  return /^(20[0-9]{2}-(?:0[1-9]|1[0-2]))-/.exec(basename(path))?.[1] ?? null;
}
