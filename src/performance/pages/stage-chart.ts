import { stageTag } from '../../journey/queries/stage-names';
import { type BarChart, FEWER_THAN_5 } from '../../platform/web/bar-chart';
import { type Figure, middleOf } from '../figures';

type StageTotal = { stage: string; total: Figure };

/** How many cases stand at each stage now, as a chart; its description says which stages have the most. */
export function stageChart(totals: readonly StageTotal[]): BarChart {
  const bars = totals.map(({ stage, total }) => ({ label: stageTag(stage).text, value: total }));
  return { id: 'stages', title: 'Where cases stand now', description: description(bars), bars };
}

/** Stages whose shown figures are equal are all named: which of them truly has more must not be told. */
function description(bars: BarChart['bars']): string {
  const most = Math.max(0, ...bars.map(({ value }) => middleOf(value)));
  const first = bars.filter(({ value }) => middleOf(value) === most);
  const [one] = first;
  if (!one || most === 0) return '';
  if (one.value === FEWER_THAN_5) return 'Fewer than 5 cases stand at each stage.';
  const names = new Intl.ListFormat('en-GB').format(first.map(({ label }) => `“${label}”`));
  return first.length === 1
    ? `The stage with the most cases is ${names}: ${one.value}.`
    : `The stages with the most cases are ${names}: ${one.value} each.`;
}
