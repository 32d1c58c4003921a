import { FEWER_THAN_5, barChart } from './bar-chart';

const chart = {
  id: 'stages',
  title: 'Cases by stage',
  description: 'Most cases are under investigation.',
  bars: [
    { label: 'Under investigation', value: 1240 },
    { label: 'Charged', value: 310 },
    { label: 'Trial <listed>', value: FEWER_THAN_5 } as const,
  ],
};
const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map((found) => Number(found[1]));

describe('barChart', () => {
  it('draws each bar in proportion to its value', () => {
    const [investigation, charged] = widths(barChart(chart));
    expect((investigation ?? 0) / (charged ?? 1)).toBeCloseTo(1240 / 310, 1);
    expect(investigation).toBeLessThanOrEqual(76);
  });

  it('never draws a small count to scale, and says it in words', () => {
    const svg = barChart(chart);
    expect(svg).toContain('>fewer than 5</text>');
    expect(svg).toContain('vf-chart__bar--small');
    const alone = barChart({ ...chart, bars: [{ label: 'Charged', value: FEWER_THAN_5 }] });
    expect(alone.match(/vf-chart__tick/g)).toHaveLength(2);
    expect(alone).toContain('>0</text>');
  });

  it('has a name and a description for those who cannot see it', () => {
    const svg = barChart(chart);
    expect(svg).toContain('role="img" aria-labelledby="stages-title stages-description"');
    expect(svg).toContain('<title id="stages-title">Cases by stage</title>');
  });

  it('escapes labels and carries no inline style or script', () => {
    const svg = barChart(chart);
    expect(svg).toContain('Trial &lt;listed&gt;');
    expect(svg).not.toMatch(/style=|<script|fill=/);
  });

  it('breaks a long label, makes room for it, and loses no word of it', () => {
    const label = 'Investigation closed: no suspect identified';
    const [short, long] = ['Charged', label].map((each) => barChart({ ...chart, bars: [{ label: each, value: 5 }] }));
    const heightOf = (svg = ''): number => Number(/height="(\d+)" focusable/.exec(svg)?.[1]);
    const lines = [...(long ?? '').matchAll(/<tspan[^>]*>([^<]*)</g)].map((found) => found[1] ?? '');
    expect(lines.join(' ')).toBe(label);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(30);
    expect(heightOf(long)).toBeGreaterThan(heightOf(short));
  });

  it('shows a key only when there is more than one series', () => {
    expect(barChart(chart)).not.toContain('vf-chart__bar--2');
    const two = barChart({ ...chart, series: ['2022', '2023'], bars: [{ label: 'Charged', value: 9, series: 1 }] });
    expect(two).toContain('>2022</text>');
    expect(two).toContain('vf-chart__bar--2');
  });

  it('draws an empty chart when nothing is counted', () => {
    expect(barChart({ ...chart, bars: [] })).toContain('</svg>');
  });
});
