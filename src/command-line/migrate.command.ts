import type { Command } from 'commander';
import { migrate } from '../platform/database/migrate';
import { openDatabase } from './database-of-home';

export function addMigrateCommand(vf: Command): void {
  vf.command('migrate')
    .description('bring the database up to this version and set the passwords of its logins')
    .action(async () => {
      const database = await openDatabase((message) => process.stderr.write(`${message}\n`));
      try {
        const done = await migrate(database.ownerUrl, database.urls);
        process.stdout.write(done.length ? `Done: ${done.join(', ')}.\n` : 'The database is up to date.\n');
      } finally {
        await database.release();
      }
    });
}
