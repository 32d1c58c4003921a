import { Client } from 'pg';
import { csvFilesIn, csvRows } from '../support/real-data';
import { alternate, median, report } from './figures';
import { type BenchHome, freshHome, peakMemory, type Queue, vf } from './home';

const folder = 'police/leicestershire/street';

interface Imported {
  rate: number;
  rowsPerCrime: number;
  memory: { import: number; worker: number };
}

/** Import of published months with invented victims until every journey has moved, against inserting the same rows. */
export async function importBench(queue: Queue, rounds: number, months: number): Promise<string[]> {
  const files = csvFilesIn(folder).slice(0, months);
  const rows = files.flatMap((file) => csvRows(file).map((row) => Object.values(row)));
  const imported: Imported[] = [];
  const measured = await alternate(
    rounds,
    () => baseline(rows),
    async () => {
      const one = await importOnce(queue, files, rows.length);
      imported.push(one);
      return one.rate;
    },
  );
  const memory = `import ${Math.max(...imported.map((one) => one.memory.import))} MiB, worker ${Math.max(...imported.map((one) => one.memory.worker))} MiB`;
  return [
    report(
      `Import of ${rows.length.toLocaleString('en-GB')} rows, queue on ${queue}`,
      'rows/s',
      measured,
      '1/10, at least 1/20',
    ),
    `  rows written per crime: ${median(imported.map((one) => one.rowsPerCrime)).toFixed(1)}; peak memory: ${memory}`,
  ];
}

async function baseline(rows: string[][]): Promise<number> {
  const home = await freshHome('postgres');
  const client = new Client({ connectionString: home.ownerUrl });
  await client.connect();
  try {
    await client.query(`create table baseline (crime_id text, month text, reported_by text, falls_within text, longitude text, latitude text, location text,
      lsoa_code text, lsoa_name text, crime_type text, last_outcome_category text, context text);
      create index on baseline (crime_id); create index on baseline (month); create index on baseline (crime_type)`);
    const began = performance.now();
    for (let i = 0; i < rows.length; i += 1000) {
      const batch = rows.slice(i, i + 1000);
      const places = batch.map(
        (_row, r) => `(${Array.from({ length: 12 }, (_x, c) => `$${r * 12 + c + 1}`).join(',')})`,
      );
      await client.query(`insert into baseline values ${places.join(',')}`, batch.flat());
    }
    return rows.length / ((performance.now() - began) / 1000);
  } finally {
    await client.end();
    await home.stop();
  }
}

async function importOnce(queue: Queue, files: string[], rows: number): Promise<Imported> {
  const home = await freshHome(queue);
  try {
    const worker = await home.start('worker.js', 'vf_worker');
    const before = await written(home);
    const printed = await vf(home, 'import', 'data-police-uk', ...files, '--synthetic-victims', '1', '--json');
    const counts = JSON.parse(printed) as { rows: number; crimes: number; seconds: number; peakMemoryMiB: number };
    if (counts.rows !== rows) throw new Error(`The import counted ${counts.rows} rows of ${rows}.`);
    return {
      rate: counts.rows / counts.seconds,
      rowsPerCrime: ((await written(home)) - before) / counts.crimes,
      memory: { import: counts.peakMemoryMiB, worker: peakMemory(worker) },
    };
  } finally {
    await home.stop();
  }
}

/** Rows inserted, changed and deleted so far, in every table of both sides, the crossing and the queues. */
async function written({ ownerUrl }: BenchHome): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('select pg_stat_force_next_flush(), pg_sleep(1.1)');
  const { rows } = await client.query<{ n: string }>(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del) as n from pg_stat_user_tables',
  );
  await client.end();
  return Number(rows[0]?.n);
}
