import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { addSource, issueKey } from '../../src/intake/source-keys';
import { freePort } from '../../src/platform/processes/ports';
import { newDatabase, runningCluster } from '../support/cluster';
import { KillableProcess } from '../support/killable-process';
import { PatientSender } from '../support/killable-sender';
import { updatesToSend } from '../support/killable-updates';
import { startRedis } from '../support/redis';
import { countsAgree, victimSide } from '../support/victim-side';

const kills = 10;
const upTo = (most: number): number => Math.floor(Math.random() * most);

/** What the victim side holds after an import through the door; `disturbed`: each process is killed ten times meanwhile, and Redis emptied. */
async function afterImport(
  disturbed: boolean,
  redisUrl: string | null,
): Promise<{ held: Record<string, string[]>; repeated: number }> {
  for (const login of ['INTAKE', 'WEB', 'WORKER']) delete process.env[`VF_${login}_DATABASE_URL`]; // of the import before
  const { ownerUrl, urls, drop } = await newDatabase(runningCluster());
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await addSource(owner, { id: 'data.police.uk', name: 'data.police.uk' });
  const { key } = await issueKey(owner, { source: 'data.police.uk', label: 'test' });
  const [door, pages] = [await freePort(), await freePort()];
  const queue = redisUrl ? { REDIS_URL: redisUrl } : {};
  const intake = new KillableProcess('intake', {
    ...queue,
    VF_INTAKE_DATABASE_URL: urls.vf_intake,
    VF_INTAKE_PORT: String(door),
  });
  const worker = new KillableProcess('worker', { ...queue, VF_WORKER_DATABASE_URL: urls.vf_worker });
  const web = new KillableProcess('main', { VF_WEB_DATABASE_URL: urls.vf_web, VF_WEB_PORT: String(pages) });
  const all = disturbed ? [intake, worker, web] : [intake, worker];
  try {
    for (const one of all) one.start();
    await Promise.all(all.map((one) => one.ready()));
    const sender = new PatientSender(updatesToSend(), door, key);
    let isDisturbed = disturbed;
    const sending = sender.sendAll(
      () => (isDisturbed ? 1 + upTo(40) : 500),
      () => (isDisturbed ? upTo(400) : 0),
    );
    if (disturbed) {
      await Promise.all([...all.map(killAndStartAgain), redisUrl && emptyAtARandomMoment(redisUrl)]);
      isDisturbed = false;
    }
    await sending;
    expect(sender.odd).toEqual([]);
    await Promise.all(all.map((one) => one.ready()));
    await settled(owner);
    expect(await countsAgree(owner)).toBe(true);
    return { held: await victimSide(owner), repeated: sender.repeated };
  } finally {
    await Promise.all(all.map((one) => one.kill()));
    await owner.end();
    await drop();
  }
}

async function killAndStartAgain(one: KillableProcess): Promise<void> {
  for (let n = 0; n < kills; n += 1) {
    if (upTo(4) > 0) await one.ready(); // else it may be killed while it starts
    await pause(upTo(700));
    await one.kill();
    one.start();
  }
}

async function emptyAtARandomMoment(url: string): Promise<void> {
  const redis = new Redis(url);
  for (const _ of [1, 2, 3]) {
    await pause(upTo(4_000));
    await redis.flushall();
  }
  await redis.quit();
}

async function settled(owner: Client): Promise<void> {
  for (const end = Date.now() + 45_000; Date.now() < end; await pause(50)) {
    const { rows } = await owner.query<{ done: boolean }>(
      'select not exists (select from crossing.crime_update) and not exists (select from crossing.crime_count) and not exists (select from service.outbox) and not exists (select from police.outbox) as done',
    );
    if (rows[0]?.done) return;
  }
  throw new Error('Not everything was handled within 45 seconds.');
}

it('an import ends the same when each process is killed ten times meanwhile, and its queue emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'victim-first-kill-'));
  const redis = process.env.VF_TEST_QUEUE === 'redis' ? await startRedis(folder) : null;
  if (redis && 'missing' in redis) throw new Error(`This test needs Redis: ${redis.missing}.`);
  try {
    const undisturbed = await afterImport(false, redis?.url ?? null);
    const disturbed = await afterImport(true, redis?.url ?? null);
    expect(undisturbed.held['case']?.length).toBeGreaterThan(300);
    expect(disturbed.repeated).toBeGreaterThan(0);
    for (const [table, rows] of Object.entries(undisturbed.held)) {
      const after = disturbed.held[table] ?? [];
      const differing = {
        missing: rows.filter((row) => !after.includes(row)).slice(0, 2),
        instead: after.filter((row) => !rows.includes(row)).slice(0, 2),
      };
      expect({ table, rows: after.length, ...differing }).toEqual({
        table,
        rows: rows.length,
        missing: [],
        instead: [],
      });
    }
  } finally {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
