import { type Figure, middleOf, rangeOf, shownCount, shownTotal } from './figures';

/** How many cases stand at one stage, of one month; '' when the month is not known. */
export interface Cell {
  stage: string;
  month: string;
  n: number;
}

/** The figures of one stage: one a month shown, and the total of all months, shown or not. */
export interface Row {
  stage: string;
  counts: Figure[];
  total: Figure;
}

export interface CountTable {
  months: string[];
  rows: Row[];
  /** All stages together. */
  total: Omit<Row, 'stage'>;
}

/**
 * The figures for the months asked for. A stage's total is of all months whatever months are asked for, so that no two answers can be
 * subtracted from each other; the totals over stages are worked out from figures already shown and so tell nothing more. What is left
 * to work with is one row and its total: `shownTotal` keeps that safe.
 */
export function countTable(cells: readonly Cell[], months: string[]): CountTable {
  const known = [...new Set(cells.map(({ month }) => month))].sort();
  const stages = [...new Set(cells.filter(({ n }) => n > 0).map(({ stage }) => stage))];
  const rows = stages.map((stage) => {
    const counts = new Map(cells.filter((cell) => cell.stage === stage).map(({ month, n }) => [month, n]));
    const every = known.map((month) => counts.get(month) ?? 0);
    const figures = new Map(known.map((month, place) => [month, shownCount(every[place] ?? 0)]));
    return { stage, figures, total: shownTotal(every) };
  });
  const ofMonth = (month: string): Figure =>
    shownCount(rows.reduce((sum, row) => sum + estimate(row.figures.get(month) ?? 0, hiddenAverage(row)), 0));
  return {
    months,
    rows: rows.map(({ stage, figures, total }) => ({
      stage,
      total,
      counts: months.map((month) => figures.get(month) ?? 0),
    })),
    total: {
      counts: months.map(ofMonth),
      total: shownCount(rows.reduce((sum, { total }) => sum + middleOf(total), 0)),
    },
  };
}

/** What the hidden counts of a row are on average, as far as the row's figures tell. */
function hiddenAverage({ figures, total }: { figures: Map<string, Figure>; total: Figure }): number {
  const all = [...figures.values()];
  const open = all.reduce<number>((sum, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
  const hidden = all.filter((figure) => typeof figure !== 'number').length;
  return Math.min(4, Math.max(1, (middleOf(total) - open) / Math.max(1, hidden)));
}

const estimate = (figure: Figure, average: number): number => (rangeOf(figure).most === 4 ? average : middleOf(figure));
