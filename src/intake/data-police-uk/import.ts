import type { Answered, ReceivedItem } from '../received';
import { findFiles } from './find-files';
import { ImportTally, type ImportTotals } from './import-totals';
import type { MappedRow } from './mapped-row';
import { openDataPoliceUkFile } from './open-file';
import { createRowMapper } from './row-mapper';
import { UnreadableFile } from './unreadable-file';

const batchSize = 1000;

export interface ImportProgress {
  /** The file at hand, counted from 1, of how many. */
  file: number;
  files: number;
  path: string;
  /** Rows received so far. */
  rows: number;
}

export interface ImportOrder {
  /** Files, or folders for all files below them. */
  paths: string[];
  /** Month of publication of the street files, 'YYYY-MM'; null: each file's month. */
  published: string | null;
  /** Seed of the invented victims; null: none. */
  victimSeed: string | null;
  now: Date;
  /** Receives a batch of one file in one transaction. `file` is the file's path: one delivery a file. */
  receive(file: string, items: ReceivedItem[]): Promise<Answered[]>;
  onProgress?(progress: ImportProgress): void;
}

export interface ImportResult {
  totals: ImportTotals;
  /** Files that could not be read, or not to their end; the others were. `message` is in plain words. */
  unreadable: UnreadableFile[];
}

/**
 * Reads street and outcomes files of data.police.uk and has their rows received, in constant memory: while a batch is received, the next
 * one is read. A row that cannot be taken is quarantined and a file that cannot be read is named; the rest goes on. Throws only what
 * `receive` throws.
 */
export async function importDataPoliceUk(order: ImportOrder): Promise<ImportResult> {
  const { files, unreadable } = await findFiles(order.paths);
  const tally = new ImportTally();
  for (const [index, path] of files.entries()) {
    try {
      const report = (): void =>
        order.onProgress?.({ file: index + 1, files: files.length, path, rows: tally.now().rows });
      await importFile(path, order, tally, report);
      tally.addFile();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error);
    }
  }
  return { totals: tally.now(), unreadable };
}

async function importFile(path: string, order: ImportOrder, tally: ImportTally, report: () => void): Promise<void> {
  let receiving: Promise<void> = Promise.resolve();
  const receive = async (items: ReceivedItem[]): Promise<void> => {
    tally.addBatch(items, await order.receive(path, items));
    report();
  };
  try {
    for await (const items of batchesOf(path, order)) {
      await receiving;
      receiving = receive(items);
      receiving.catch(() => undefined); // thrown where it is awaited
    }
  } finally {
    await receiving;
  }
}

/** The rows of a file in batches; the rows before a break in the file come before it throws. */
async function* batchesOf(path: string, { published, victimSeed, now }: ImportOrder): AsyncGenerator<ReceivedItem[]> {
  const file = await openDataPoliceUkFile(path);
  const mapRow = createRowMapper({ kind: file.kind, published: published ?? file.month, now, victimSeed });
  let batch: ReceivedItem[] = [];
  try {
    for await (const lines of file.batches) {
      for (const line of lines) {
        batch.push(itemOf(mapRow(line)));
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}

function itemOf(row: MappedRow): ReceivedItem {
  const { line } = row;
  if (row.outcome === 'update') return { line, kind: 'update', update: row.update, dropped: [] };
  if (row.outcome === 'incident') return { line, kind: 'incident', incident: row.incident };
  return {
    line,
    kind: 'quarantine',
    problems: [{ field: row.field, expected: row.expected }],
    body: Buffer.from(row.kept),
  };
}
