import { stageChart } from './stage-chart';

const described = (...totals: [stage: string, total: number | 'fewer than 5'][]): string =>
  stageChart(totals.map(([stage, total]) => ({ stage, total }))).description;

describe('the chart of the stages', () => {
  it('says which stage has the most cases, whatever comes first', () => {
    expect(described(['reported', 'fewer than 5'], ['charged', 25], ['arrested', 10])).toBe(
      'The stage with the most cases is “Suspect charged”: 25.',
    );
  });

  it('names all of equal figures, so that rounding hides which has more', () => {
    expect(described(['reported', 10], ['charged', 10], ['arrested', 5])).toBe(
      'The stages with the most cases are “Reported” and “Suspect charged”: 10 each.',
    );
  });

  it('names none where all are small, and nothing where nothing is counted', () => {
    expect(described(['reported', 'fewer than 5'], ['charged', 0])).toBe('Fewer than 5 cases stand at each stage.');
    expect(described()).toBe('');
  });
});
