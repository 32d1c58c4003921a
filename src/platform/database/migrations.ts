import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const folder = join(__dirname, '..', '..', '..', 'migrations');
const eachSide = /^-- each side: (.+)\n/;

/** The SQL of one file; a file headed `-- each side: a, b` is run once a schema, with `:side` standing for its name. */
export function statementsOf(sql: string): string[] {
  const sides = eachSide.exec(sql)?.[1];
  return sides ? sides.split(', ').map((side) => sql.replaceAll(':side', side)) : [sql];
}

/** The files of `migrations/`, in the order of their numbers, as TypeORM migrations. They are never undone: a mistake gets a new file. */
export function migrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const name = file.replace(
        /^(\d+)-(.*)\.sql$/,
        (_all, number: string, words: string) => `${words}${1700000000000 + Number(number)}`,
      );
      return class implements MigrationInterface {
        name = name;
        async up(runner: QueryRunner): Promise<void> {
          for (const statement of statementsOf(readFileSync(join(folder, file), 'utf8'))) await runner.query(statement);
        }
        down(): Promise<void> {
          return Promise.reject(new Error(`Migration ${file} cannot be undone: write a new one that corrects it.`));
        }
      };
    });
}
