import type { Answered, ReceivedItem } from '../received';

/**
 * What an import did. Each row counts once: `rows` = `withoutCrimeId` + `created` + `updated` + `unchanged` + `crossed` + `duplicates` +
 * `quarantined`. `crossed` are accepted rows of which the victim side will say whether they updated anything (`service.delivery_effect`).
 */
export interface ImportTotals {
  files: number;
  rows: number;
  withoutCrimeId: number;
  /** Distinct crime IDs. */
  crimes: number;
  created: number;
  updated: number;
  unchanged: number;
  crossed: number;
  duplicates: number;
  quarantined: number;
}

/** Adds batches up. Keeps the 32 bytes of every crime ID that it has seen. */
export class ImportTally {
  private readonly seen = new Set<string>();
  private readonly totals: ImportTotals = {
    files: 0,
    rows: 0,
    withoutCrimeId: 0,
    crimes: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    crossed: 0,
    duplicates: 0,
    quarantined: 0,
  };

  addFile(): void {
    this.totals.files += 1;
  }

  addBatch(items: ReceivedItem[], answered: Answered[]): void {
    for (const item of items)
      if (item.kind === 'update') this.seen.add(Buffer.from(item.update.crime.reference, 'hex').toString('latin1'));
    for (const answer of answered) {
      this.totals.rows += 1;
      this.totals[columnOf(answer)] += 1;
    }
  }

  now(): ImportTotals {
    return { ...this.totals, crimes: this.seen.size };
  }
}

function columnOf({ result, effect }: Answered): Exclude<keyof ImportTotals, 'files' | 'rows' | 'crimes'> {
  if (result === 'quarantined') return 'quarantined';
  if (effect === 'incident') return 'withoutCrimeId';
  if (result === 'duplicate') return 'duplicates';
  if (!effect) throw new Error('An accepted row was answered without its effect.');
  return effect;
}
