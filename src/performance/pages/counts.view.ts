import type { BarChart } from '../../platform/web/bar-chart';
import type { Choice, FieldError } from '../../platform/web/form';
import type { Shell } from '../../platform/web/shell';
import type { Figure } from '../figures';

/** A table of a few months. Each list of counts has one figure for each month, in the same order. */
export interface MonthTable {
  id: string;
  /** From which month to which, in words. */
  title: string;
  /** The first instant of each month, ISO, oldest first. */
  months: string[];
  /** Stages at which a case of these months stands. */
  rows: { stage: string; counts: Figure[] }[];
  /** All stages. */
  total: Figure[];
  withoutVictim: Figure[];
}

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
  /** How many cases stand at each stage now, of all months. */
  chart: BarChart;
  /** The same for all stages together, and for crimes in which no victim is named. */
  total: Figure;
  withoutVictim: Figure;
  /** The months asked for, at most six to a table. */
  tables: MonthTable[];
}
