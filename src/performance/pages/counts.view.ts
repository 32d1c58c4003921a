import type { BarChart } from '../../platform/web/bar-chart';
import type { Choice, FieldError } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';
import type { Figure } from '../figures';

/** The auditor's counts by stage and month: no row that could point to a person. */
export interface CountsView {
  shell: Shell;
  /** What is counted and what is not, one sentence each. */
  definition: string[];
  /** ISO instant of the newest update counted; null when nothing was counted yet. */
  freshAt: string | null;
  errors: FieldError[];
  /** A GET form: `from` and `to`, each a month as YYYY-MM. */
  filter: { action: string; clearHref: string; months: Choice[]; from: string; to: string };
  /** How many cases stand at each stage now. */
  chart: BarChart;
  /** Columns of the table: the first instant of each month, ISO, oldest first. */
  months: string[];
  /** `counts` has one figure for each month, in the same order; `total` is of all months, shown or not. */
  rows: { stage: string; counts: Figure[]; total: Figure }[];
  /** The last row: all stages. */
  total: { counts: Figure[]; total: Figure };
  /** Crimes in which no victim is named. */
  withoutVictim: { counts: Figure[]; total: Figure };
}
