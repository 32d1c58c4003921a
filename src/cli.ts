#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { addImportCommand } from './command-line/import.command';
import { addJourneyCommands } from './command-line/journey.command';
import { addMigrateCommand } from './command-line/migrate.command';
import { addSourceCommands } from './command-line/source.command';
import { addUserCommands } from './command-line/user.command';

/** `vf`, the command line: what an operator does. Each command has `--help`. */
const vf = new Command('vf')
  .description('Victim First on the command line. It works on DATABASE_URL, else on the embedded database of VF_HOME.')
  .addHelpText(
    'after',
    '\nExit codes: 0 done; 1 failed, nothing half done; 2 wrong usage; 3 done, but some of what was given could not be taken.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addMigrateCommand(vf);
addUserCommands(vf);
addSourceCommands(vf);
addImportCommand(vf);
addJourneyCommands(vf);

vf.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
