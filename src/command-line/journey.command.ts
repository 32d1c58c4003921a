import type { Command } from 'commander';
import { exportJourneys, journeySummary } from './journey-figures';

export function addJourneyCommands(vf: Command): void {
  const journey = vf.command('journey').description('where the cases are in the justice system; no identities');
  journey
    .command('summary')
    .description('count the cases by stage and by latest outcome')
    .option('--json', 'as one line of JSON: {"cases","stages","latestOutcomes"}')
    .action(async ({ json }: { json?: boolean }) => {
      const summary = await journeySummary();
      process.stdout.write(
        json
          ? `${JSON.stringify(summary)}\n`
          : table(summary.cases, { Stage: summary.stages, 'Latest outcome': summary.latestOutcomes }),
      );
    });
  journey
    .command('export')
    .description('one line of JSON a case: crimeId, stage, latestOutcome, outcomeMonth, updates')
    .action(() => exportJourneys(process.stdout));
}

function table(cases: number, groups: Record<string, Record<string, number>>): string {
  const lines = Object.entries(groups).flatMap(([title, counts]) => [
    '',
    title,
    ...Object.entries(counts).map(([key, n]) => `${String(n).padStart(10)}  ${key}`),
  ]);
  return [`${cases} cases`, ...lines, ''].join('\n');
}
