/** What a round measured, as a rate: more is better. */
export interface Round {
  baseline: number;
  ours: number;
}

/** Runs baseline and ours in turn, so that both meet the same machine. */
export async function alternate(
  rounds: number,
  baseline: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push({ baseline: await baseline(), ours: await ours() });
  return measured;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

/** One line of the report: both rates (medians), their ratio, the rounds and the spread of the ratio. */
export function report(name: string, unit: string, rounds: Round[], aim: string): string {
  const [baseline, ours] = [median(rounds.map((round) => round.baseline)), median(rounds.map((round) => round.ours))];
  const ratios = rounds.map((round) => round.ours / round.baseline);
  const spread = `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}`;
  return `| ${name} | ${Math.round(ours)} ${unit} | ${Math.round(baseline)} ${unit} | ${(ours / baseline).toFixed(3)} (1/${(baseline / ours).toFixed(1)}) | ${rounds.length} rounds, ${spread} | ${aim} |`;
}
