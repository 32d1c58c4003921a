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
/** A label of more letters takes more lines: so it fits the narrowest phone, where text in a chart would not break by itself. */
const LETTERS_A_LINE = 30;
const LINE = 20;
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
  const rows = placed(bars);
  const bottom = rows.reduce((sum, { lines }) => sum + heightOf(lines), 0);
  const ticks = largest > 0 ? width.ticks(4).filter(Number.isInteger) : [0];
  const keyTop = bottom + AXIS + 8;
  const height = series.length > 1 ? keyTop + series.length * 26 : bottom + AXIS;
  const names = `${escape(id)}-title ${escape(id)}-description`;
  return [
    `<svg class="vf-chart" role="img" aria-labelledby="${names}" width="100%" height="${height}" focusable="false">`,
    `<title id="${escape(id)}-title">${escape(title)}</title>`,
    `<desc id="${escape(id)}-description">${escape(description)}</desc>`,
    ...ticks.map((tick) => grid(percent(width(tick)), figure(tick), bottom, tick === 0)),
    ...rows.map((each) => row(each, width)),
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

interface PlacedBar extends Bar {
  top: number;
  lines: string[];
}

const heightOf = (lines: string[]): number => ROW + (lines.length - 1) * LINE;

function placed(bars: Bar[]): PlacedBar[] {
  let bottom = 0;
  return bars.map((bar) => {
    const [top, lines] = [bottom, linesOf(bar.label)];
    bottom += heightOf(lines);
    return { ...bar, top, lines };
  });
}

function linesOf(label: string): string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    return lines.length > 0 && longer.length <= LETTERS_A_LINE ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

function row({ lines, top, value, series = 0 }: PlacedBar, width: (value: number) => number): string {
  const known = typeof value === 'number';
  const length = known ? percent(width(value)) : String(SMALL_STUB);
  const kind = known ? `vf-chart__bar--${series + 1}` : 'vf-chart__bar--small';
  const barTop = top + BAR_TOP + (lines.length - 1) * LINE;
  const label = lines.map((line, place) => `<tspan x="0" dy="${place === 0 ? 0 : LINE}">${escape(line)}</tspan>`);
  return (
    `<text class="vf-chart__label" x="0" y="${top + LABEL_BASELINE}">${label.join(' ')}</text>` +
    `<rect class="vf-chart__bar ${kind}" x="0" y="${barTop}" width="${length}" height="${BAR_HEIGHT}" rx="3"></rect>` +
    `<text class="vf-chart__figure" x="${length}" dx="8" y="${barTop + BAR_HEIGHT - 5}">${figure(value)}</text>`
  );
}

function key(name: string, place: number, top: number): string {
  return (
    `<rect class="vf-chart__bar vf-chart__bar--${place + 1}" x="0" y="${top}" width="16" height="16" rx="3"></rect>` +
    `<text class="vf-chart__label" x="26" y="${top + 14}">${escape(name)}</text>`
  );
}
