import { basename } from 'node:path';
import { Client } from 'pg';
import { importDataPoliceUk } from '../intake/data-police-uk/import';
import { SOURCE } from '../intake/data-police-uk/row-mapper';
import { openIntake } from './intake-here';
import { withDatabase } from './with-database';
import { runReactions } from './worker-process';

/** The options of `vf import data-police-uk`, as commander hands them over. */
export interface ImportOptions {
  syntheticVictims?: string;
  published?: string;
  json?: boolean;
}

/**
 * What became of every row, each counted once: `rows = withoutCrimeId + created + updated + unchanged + duplicates + quarantined`.
 * `crimes` are the distinct IDs of this call, `seconds` lasts until every journey has moved, `peakMemoryMiB` is this process's.
 */
export interface ImportCounts {
  files: number;
  rows: number;
  withoutCrimeId: number;
  crimes: number;
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  quarantined: number;
  seconds: number;
  peakMemoryMiB: number;
}

/** Imports the files through the police side and waits until every reaction has run. Files that could not be read are told by name. */
export function runImport(
  paths: string[],
  options: ImportOptions,
): Promise<{ counts: ImportCounts; unreadable: string[] }> {
  if (options.published !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(options.published))
    throw new Error('--published takes a month as YYYY-MM, for example 2023-08.');
  return withDatabase(async (database) => {
    const began = Date.now();
    const [intake, reactions] = [await openIntake(database), await runReactions(database)];
    try {
      const deliveries = new Map<string, string>();
      const deliveryOf = async (file: string): Promise<string> => {
        const known = deliveries.get(file) ?? (await intake.begin(SOURCE, basename(file)));
        deliveries.set(file, known);
        return known;
      };
      const { totals, unreadable } = await importDataPoliceUk({
        paths,
        now: new Date(),
        published: options.published ?? null,
        victimSeed: options.syntheticVictims ?? null,
        receive: async (file, items) => intake.receive(SOURCE, await deliveryOf(file), items),
      });
      await reactions.settled();
      const { crossed, ...counted } = totals;
      const effects = await effectsOf(database.ownerUrl, [...deliveries.values()], crossed);
      const counts = {
        ...counted,
        updated: counted.updated + effects.updated,
        unchanged: counted.unchanged + effects.unchanged,
        seconds: (Date.now() - began) / 1000,
        peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
      };
      return { counts, unreadable: unreadable.map(({ message }) => message) };
    } finally {
      await intake.close();
      await reactions.stop();
    }
  });
}

/** What the victim side says it made of the updates that crossed. */
async function effectsOf(
  ownerUrl: string,
  deliveries: string[],
  crossed: number,
): Promise<{ updated: number; unchanged: number }> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ effect: string; n: string }>(
      'select effect, sum(n) as n from service.delivery_effect where delivery = any($1::uuid[]) group by effect',
      [deliveries],
    );
    const unchanged = Number(rows.find(({ effect }) => effect === 'unchanged')?.n ?? 0);
    return { unchanged, updated: crossed - unchanged };
  } finally {
    await owner.end();
  }
}
