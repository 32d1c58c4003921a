import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../platform/errors/problem';
import { stageCodes } from '../journey/queries/stage-names';
import { type CountTable, countTable } from './count-table';
import type { Figure } from './figures';
import { periodOf } from './period';
import { CaseCounts } from './queries/case-counts';

/** What auditors and commissioners are shown: every figure hidden or rounded. */
export interface Counts extends CountTable {
  /** Every month of which anything is known, oldest first. */
  known: string[];
  withoutVictim: { counts: Figure[]; total: Figure };
  freshAt: string | null;
  problems: FieldProblem[];
}

/** What is counted and what is not, one sentence each. */
export const definition = [
  'A case is one victim and one crime. It is counted once: at the stage where it stands now, in the month of its crime.',
  'A crime in which no victim is named is counted by its month alone.',
  'The figures of the chart are of all months, also those not chosen, so that two periods cannot be subtracted from each other.',
  'A case whose month is not known is counted in the chart alone.',
  'Totals over all stages are worked out from the figures shown.',
  'Where a total would give a hidden count away, the next multiple of 5 is shown instead.',
];

/** The counts as they may be shown, by stage and month. */
@Injectable()
export class ShownCounts {
  constructor(private readonly counts: CaseCounts) {}

  async of(from: string | undefined, to: string | undefined): Promise<Counts> {
    const { cases, crimes, freshAt } = await this.counts.read();
    const known = [...new Set([...cases, ...crimes].map(({ month }) => month))].filter(Boolean).sort();
    const { months, problems } = periodOf(known, from, to);
    const table = countTable(cases, months);
    const rows = table.rows.sort((a, b) => placeOf(a.stage) - placeOf(b.stage));
    const { counts = months.map(() => 0), total = 0 } = countTable(crimes, months).rows[0] ?? {};
    return { ...table, rows, known, withoutVictim: { counts, total }, freshAt, problems };
  }
}

function placeOf(stage: string): number {
  const place = stageCodes.indexOf(stage);
  return place < 0 ? stageCodes.length : place;
}
