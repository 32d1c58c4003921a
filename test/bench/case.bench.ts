import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { freePort } from '../../src/platform/processes/ports';
import { sampleViews } from '../support/sample-views';
import { alternate, report } from './figures';
import { type BenchHome, freshHome } from './home';
import { anyCase, issueBenchKey, signedInCaseworker } from './people';
import { numberedUpdate } from './updates';

const root = resolve(__dirname, '../..');

/** A case as JSON and as a page, against bare routes that do the same unit of work or render the same template. */
export async function caseBench(rounds: number, seconds: number): Promise<string[]> {
  const home = await freshHome('postgres');
  const [port, intakePort, barePort] = [await freePort(), await freePort(), await freePort()];
  await home.start('main.js', 'vf_web', { VF_WEB_PORT: String(port) });
  const bare = await startBare(home, barePort);
  try {
    const id = await oneCase(home, intakePort);
    const authorization = `Bearer ${await signedInCaseworker(home, port)}`;
    const rate = (url: string): Promise<number> => requestsPerSecond(url, authorization, seconds);
    const json = await alternate(
      rounds,
      () => rate(`http://127.0.0.1:${barePort}/unit/${id}`),
      () => rate(`http://127.0.0.1:${port}/api/v1/cases/${id}`),
    );
    const select = await alternate(
      rounds,
      () => rate(`http://127.0.0.1:${barePort}/select/${id}`),
      () => rate(`http://127.0.0.1:${port}/api/v1/cases/${id}`),
    );
    const page = await alternate(
      rounds,
      () => rate(`http://127.0.0.1:${barePort}/page`),
      () => rate(`http://127.0.0.1:${port}/cases/${id}`),
    );
    return [
      report('JSON of a case, against the same unit of work on a bare route', 'requests/s', json, 'at least 1/2'),
      report('JSON of a case, against a bare select', 'requests/s', select, 'reported'),
      report('Page of a case, against its template with a constant view', 'requests/s', page, 'at least 1/2'),
    ];
  } finally {
    bare.kill();
    await home.stop();
  }
}

async function startBare({ urls, home }: BenchHome, port: number): Promise<ReturnType<typeof spawn>> {
  const view = join(home, 'view.json');
  writeFileSync(view, JSON.stringify(sampleViews.find(({ template }) => template === 'cases/pages/case.njk')?.view));
  const child = spawn(process.execPath, ['-r', './test/support/typescript.cjs', 'test/bench/bare.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, VF_WEB_DATABASE_URL: urls.vf_web, VF_BENCH_PORT: String(port), VF_BENCH_VIEW: view },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function oneCase(home: BenchHome, port: number): Promise<string> {
  await home.start('intake.js', 'vf_intake', { VF_INTAKE_PORT: String(port) });
  await home.start('worker.js', 'vf_worker');
  const headers = { authorization: `Bearer ${await issueBenchKey(home)}`, 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${port}/intake/v1/crime-updates`, {
    method: 'POST',
    headers,
    body: JSON.stringify(numberedUpdate(1)),
  });
  for (;;) {
    const id = await anyCase(home);
    if (id) return id;
  }
}

async function requestsPerSecond(url: string, authorization: string, duration: number): Promise<number> {
  const result = await autocannon({ url, duration, connections: 8, headers: { authorization, accept: '*/*' } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  return result.requests.average;
}
