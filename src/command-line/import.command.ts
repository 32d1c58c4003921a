import type { Command } from 'commander';
import { runImport, type ImportOptions } from './run-import';

export function addImportCommand(vf: Command): void {
  vf.command('import')
    .description('take published data in through the police side')
    .command('data-police-uk')
    .description('street and outcomes files of data.police.uk, CSV, gzipped or not; a folder stands for all its files')
    .argument('<path...>', 'files or folders')
    .option(
      '--synthetic-victims <seed>',
      'invent a victim for every crime with an ID, except Drugs and Possession of weapons; never contacted; the same for the same seed',
    )
    .option('--published <YYYY-MM>', "the month of publication of the street files (default: the file's month)")
    .option('--json', 'print one line of JSON with the counts')
    .addHelpText(
      'after',
      '\nReturns when every reaction has run. With no worker running it runs one itself. Exit code 3 when rows were quarantined or a file could not be read.',
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { counts, unreadable } = await runImport(paths, options);
      process.stdout.write(options.json ? `${JSON.stringify(counts)}\n` : words(counts));
      for (const reason of unreadable) process.stderr.write(`${reason}\n`);
      if (unreadable.length > 0 || counts.quarantined > 0) process.exitCode = 3;
    });
}

function words(counts: object): string {
  return `${Object.entries(counts)
    .map(([name, n]) => `${String(n).padStart(10)}  ${name}`)
    .join('\n')}\n`;
}
