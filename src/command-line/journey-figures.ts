import { once } from 'node:events';
import { Client } from 'pg';
import { withDatabase } from './with-database';

/** What `vf journey summary` counts. A case without an outcome counts under `none`. */
export interface JourneySummary {
  cases: number;
  stages: Record<string, number>;
  latestOutcomes: Record<string, number>;
}

/** Asks as `vf_operator`, who can read no column that identifies anybody. */
async function asOperator<T>(ask: (client: Client) => Promise<T>): Promise<T> {
  return withDatabase(async ({ ownerUrl }) => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('begin transaction isolation level repeatable read read only; set local role vf_operator');
      return await ask(client);
    } finally {
      await client.end();
    }
  });
}

/** Cases by stage and by latest outcome. */
export function journeySummary(): Promise<JourneySummary> {
  return asOperator(async (client) => {
    const counts = async (column: string): Promise<Record<string, number>> => {
      const { rows } = await client.query<{ key: string; n: string }>(
        `select coalesce(${column}, 'none') as key, count(*) as n from service.victim_case group by 1 order by 1`,
      );
      return Object.fromEntries(rows.map(({ key, n }) => [key, Number(n)]));
    };
    const stages = await counts('stage');
    return {
      cases: Object.values(stages).reduce((sum, n) => sum + n, 0),
      stages,
      latestOutcomes: await counts('latest_outcome'),
    };
  });
}

/** Writes one JSON line a case, by crime: `crimeId, stage, latestOutcome, outcomeMonth, updates`. Constant memory, however many cases. */
export function exportJourneys(out: NodeJS.WritableStream): Promise<void> {
  return asOperator(async (client) => {
    await client.query(
      `declare cases cursor for select crime_reference as "crimeId", stage, latest_outcome as "latestOutcome", outcome_month as "outcomeMonth", updates
         from service.victim_case order by crime_reference, id`,
    );
    for (;;) {
      const { rows } = await client.query('fetch 2000 from cases');
      if (rows.length === 0) return;
      if (!out.write(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)) await once(out, 'drain');
    }
  });
}
