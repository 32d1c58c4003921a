import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../src/platform/processes/ports';
import { percentile } from './figures';
import { type BenchHome, freshHome, type Queue } from './home';
import { issueBenchKey } from './people';
import { numberedUpdate } from './updates';

const perSecond = 50;

/** From the answer that accepts an update until the victim's journey shows it, at 50 updates a second. */
export async function latencyBench(queue: Queue, seconds: number): Promise<string[]> {
  const home = await freshHome(queue);
  try {
    const port = await freePort();
    await home.start('intake.js', 'vf_intake', { VF_INTAKE_PORT: String(port) });
    await home.start('worker.js', 'vf_worker');
    const delays = await measure(home, port, seconds * perSecond);
    const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)].map(Math.round);
    return [
      `| Update accepted until the journey shows it, ${perSecond} a second, queue on ${queue} | p50 ${p50} ms, p99 ${p99} ms | | | ${delays.length} updates | p99 under 1 s |`,
    ];
  } finally {
    await home.stop();
  }
}

async function measure(home: BenchHome, port: number, total: number): Promise<number[]> {
  const key = await issueBenchKey(home);
  const accepted = new Map<string, number>();
  const shown = new Map<string, number>();
  let over = false;
  const watching = watch(home, shown, () => over);
  const sent: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < total; i += 1) {
    await pause(Math.max(0, began + (i * 1000) / perSecond - performance.now()));
    const update = numberedUpdate(i);
    sent.push(
      post(port, key, update).then(() => {
        accepted.set(update.crime.reference, performance.now());
      }),
    );
  }
  await Promise.all(sent);
  for (let waited = 0; shown.size < total && waited < 30_000; waited += 50) await pause(50);
  over = true;
  await watching;
  if (shown.size < total) throw new Error(`${total - shown.size} updates never showed.`);
  return [...accepted].map(([reference, at]) => Math.max(0, (shown.get(reference) ?? Infinity) - at));
}

async function post(port: number, key: string, update: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/intake/v1/crime-updates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(update),
  });
  if (answer.status !== 202) throw new Error(`An update was answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Looks every five milliseconds for cases that were not there before. */
async function watch({ ownerUrl }: BenchHome, shown: Map<string, number>, over: () => boolean): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  let last = '00000000-0000-0000-0000-000000000000';
  while (!over()) {
    const { rows } = await client.query<{ id: string; crime_reference: string }>(
      'select id, crime_reference from service.victim_case where id > $1 order by id',
      [last],
    );
    for (const { crime_reference } of rows) shown.set(crime_reference, shown.get(crime_reference) ?? performance.now());
    // ids are made before their commit: look back a little so that a later commit with an earlier id is not missed
    last = rows.at(-50)?.id ?? last;
    await pause(5);
  }
  await client.end();
}
