import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** A count too small to show: it might point to a person. */
export const FEWER_THAN_5 = 'fewer than 5';

/** One bar: a count, or the words that stand for a small one. */
export interface Bar {
  label: string;
  value: number | typeof FEWER_THAN_5;
  /** Which of the chart's series the bar belongs to, by place; 0 when left out. */
  series?: number;
}

/** A horizontal bar chart. The page shows the same figures as a table. */
export interface BarChart {
  /** Names the chart within its page; becomes the stem of the ids inside it. */
  id: string;
  title: string;
  /** What a person who cannot see the chart should know: its shape in a sentence. */
  description: string;
  bars: Bar[];
  /** Names of at most four series, shown as a key; one series needs none. */
  series?: string[];
}

const ROW = 58;
const LABEL_BASELINE = 17;
const BAR_TOP = 26;
const BAR_HEIGHT = 20;
const AXIS = 28;
/** Bars end here, so that the figure after the longest one still fits. */
const LONGEST_PERCENT = 76;
/** A small count is drawn this long in pixels, whatever the scale, so that it cannot be measured. */
const SMALL_STUB = 22;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
const figure = (value: Bar['value']): string => (typeof value === 'number' ? value.toLocaleString('en-GB') : value);
const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

/**
 * Draws the chart as one SVG element with classes only: colours come from the stylesheet, so it needs no inline style.
 * Widths are percentages and heights are pixels: text keeps its size on a phone.
 */
export function barChart({ id, title, description, bars, series = [] }: BarChart): string {
  const largest = max(bars, ({ value }) => (typeof value === 'number' ? value : 0)) ?? 0;
  const width = scaleLinear([0, Math.max(largest, 4)], [0, LONGEST_PERCENT]);
  const bottom = bars.length * ROW;
  const ticks = width.ticks(4).filter(Number.isInteger);
  const keyTop = bottom + AXIS + 8;
  const height = series.length > 1 ? keyTop + series.length * 26 : bottom + AXIS;
  const names = `${escape(id)}-title ${escape(id)}-description`;
  return [
    `<svg class="vf-chart" role="img" aria-labelledby="${names}" width="100%" height="${height}" focusable="false">`,
    `<title id="${escape(id)}-title">${escape(title)}</title>`,
    `<desc id="${escape(id)}-description">${escape(description)}</desc>`,
    ...ticks.map((tick) => grid(percent(width(tick)), figure(tick), bottom, tick === 0)),
    ...bars.map((bar, place) => row(bar, place * ROW, width)),
    ...(series.length > 1 ? series.map((name, place) => key(name, place, keyTop + place * 26)) : []),
    '</svg>',
  ].join('');
}

function grid(x: string, text: string, bottom: number, first: boolean): string {
  const anchor = first ? 'vf-chart__tick vf-chart__tick--first' : 'vf-chart__tick';
  return (
    `<line class="vf-chart__grid" x1="${x}" x2="${x}" y1="0" y2="${bottom}"></line>` +
    `<text class="${anchor}" x="${x}" y="${bottom + 20}">${text}</text>`
  );
}

function row({ label, value, series = 0 }: Bar, top: number, width: (value: number) => number): string {
  const known = typeof value === 'number';
  const length = known ? percent(width(value)) : String(SMALL_STUB);
  const kind = known ? `vf-chart__bar--${series + 1}` : 'vf-chart__bar--small';
  const middle = top + BAR_TOP + BAR_HEIGHT - 5;
  return (
    `<text class="vf-chart__label" x="0" y="${top + LABEL_BASELINE}">${escape(label)}</text>` +
    `<rect class="vf-chart__bar ${kind}" x="0" y="${top + BAR_TOP}" width="${length}" height="${BAR_HEIGHT}" rx="3"></rect>` +
    `<text class="vf-chart__figure" x="${length}" dx="8" y="${middle}">${figure(value)}</text>`
  );
}

function key(name: string, place: number, top: number): string {
  return (
    `<rect class="vf-chart__bar vf-chart__bar--${place + 1}" x="0" y="${top}" width="16" height="16" rx="3"></rect>` +
    `<text class="vf-chart__label" x="26" y="${top + 14}">${escape(name)}</text>`
  );
}
