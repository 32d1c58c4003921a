import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';
import { loginUrls, type LoginUrls } from '../platform/database/logins';

/** The database that this command works on: `DATABASE_URL`'s, or the embedded one of `VF_HOME`, started when it does not run. */
export interface HomeDatabase {
  home: string;
  ownerUrl: string;
  urls: LoginUrls;
  embedded: boolean;
  /** Lets go of the embedded database; the last to do so stops it. */
  release(): Promise<void>;
}

/** Where the embedded default keeps its data: `VF_HOME`, else `.data` below the project. */
export function homeFolder(): string {
  return resolve(process.env.VF_HOME ?? join(__dirname, '..', '..', '.data'));
}

export async function openDatabase(log: (message: string) => void): Promise<HomeDatabase> {
  const home = homeFolder();
  const external = process.env.DATABASE_URL;
  if (external)
    return {
      home,
      ownerUrl: external,
      urls: loginUrls(external, home),
      embedded: false,
      release: () => Promise.resolve(),
    };
  const postgres = await startEmbeddedPostgres({ home, log });
  return {
    home,
    ownerUrl: postgres.ownerUrl,
    urls: loginUrls(postgres.ownerUrl, home),
    embedded: true,
    release: () => postgres.stop(),
  };
}
