import type { BarChart, FEWER_THAN_5 } from '../../platform/web/bar-chart';
import type { Shell } from '../../platform/web/shell';

/** A count rounded to the nearest 5, or the words for a small one. */
export type Figure = number | typeof FEWER_THAN_5;

/** The auditor's counts by stage and month: no row that could point to a person. */
export interface CountsView {
  shell: Shell;
  /** What is counted and what is not, one sentence each. */
  definition: string[];
  /** ISO instant of the newest update counted; null when nothing was counted yet. */
  freshAt: string | null;
  /** How many cases stand at each stage now. */
  chart: BarChart;
  /** Columns of the table: the first instant of each month, ISO, oldest first. */
  months: string[];
  /** `counts` has one figure for each month, in the same order. */
  rows: { stage: string; counts: Figure[]; total: Figure }[];
  /** The last row: all stages. */
  total: { counts: Figure[]; total: Figure };
}
