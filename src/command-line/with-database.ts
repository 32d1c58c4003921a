import { migrate } from '../platform/database/migrate';
import { type HomeDatabase, openDatabase } from './database-of-home';

/** Runs a command on the database of this home, brought up to this version first, and lets go of it afterwards. */
export async function withDatabase<T>(work: (database: HomeDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase((message) => process.stderr.write(`${message}\n`));
  try {
    await migrate(database.ownerUrl, database.urls);
    return await work(database);
  } finally {
    await database.release();
  }
}
