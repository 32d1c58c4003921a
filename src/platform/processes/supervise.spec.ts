import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTypeScript } from '../../../test/support/run-typescript';
import { freePort } from './ports';
import { supervise } from './supervise';
import type { ProcessSpec } from './supervised-process';

const folder = mkdtempSync(join(tmpdir(), 'vf-supervise-'));
const logDirectory = join(folder, 'logs');
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function dummy(name: string, script: string, ready: ProcessSpec['ready'] = 'message'): ProcessSpec {
  const file = join(folder, `${name}-${(count += 1)}.js`);
  writeFileSync(file, script);
  return { name, command: process.execPath, args: [file], env: { PATH: process.env['PATH'] }, ready };
}
const stays = `process.send('ready'); setInterval(() => {}, 1000);`;
const logOf = (name: string) => readFileSync(join(logDirectory, `${name}.log`), 'utf8');

function run(specs: ProcessSpec[], options: { readyWithin?: number; grace?: number } = {}) {
  const said: string[] = [];
  return { said, ...supervise(specs, { logDirectory, log: (message) => said.push(message), ...options }) };
}

describe('the supervisor', () => {
  it('waits until each is ready, by URL or message, appends their output to their logs, and stops them', async () => {
    const port = await freePort();
    const serves = `require('http').createServer((q, r) => { r.statusCode = q.url === '/up' ? 200 : 500; r.end(); }).listen(${port});
      console.log('serving'); process.on('SIGTERM', () => { console.log('asked to end'); process.exit(0); });`;
    const running = run([dummy('web', serves, { url: `http://127.0.0.1:${port}/up` }), dummy('worker', stays)]);
    expect(await running.ready).toBe(true);
    running.stop();
    expect(await running.finished).toBe(0);
    expect(logOf('web')).toBe('serving\nasked to end\n');
    expect(running.said).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  it('reports a crash with the last error and the log, and stops the others', async () => {
    const crashes = `process.send('ready'); setTimeout(() => { throw new Error('the table is gone'); }, 100);`;
    const running = run([dummy('intake', crashes), dummy('worker', stays)]);
    expect(await running.finished).toBe(1);
    expect(running.said).toEqual([
      `The intake process stopped by itself (exit code 1). Its last error: Error: the table is gone\nIts log: ${join(logDirectory, 'intake.log')}`,
    ]);
  });

  it('reports one that ends before it is ready, one that never is, and one that cannot be started', async () => {
    const early = run([dummy('early', 'process.exit(3)'), dummy('worker', stays)]);
    expect(await early.ready).toBe(false);
    expect(await early.finished).toBe(1);
    expect(early.said[0]).toContain('The early process stopped by itself (exit code 3)');

    const never = run([dummy('never', 'setInterval(() => {}, 1000)')], { readyWithin: 300 });
    expect(await never.ready).toBe(false);
    expect(await never.finished).toBe(1);
    expect(never.said[0]).toContain('was not ready after');

    const missing = run([{ ...dummy('missing', ''), command: join(folder, 'no-such-program') }]);
    expect(await missing.finished).toBe(1);
    expect(missing.said[0]).toContain('ENOENT');
  });

  it('ends one that does not listen once the grace is over', async () => {
    const deaf = `process.on('SIGTERM', () => {}); ${stays}`;
    const running = run([dummy('deaf', deaf)], { grace: 200 });
    await running.ready;
    running.stop();
    expect(await running.finished).toBe(0);
  });

  it.each([
    ['SIGINT', 'stopped 0'],
    ['SIGTERM', 'stopped 0'],
  ] as const)('on %s it stops all, then lets the caller stop what they used', async (signal, words) => {
    const specs = JSON.stringify([dummy('web', stays), dummy('worker', stays)]);
    const script = `const { supervise } = require('./src/platform/processes/supervise');
      const running = supervise(${specs}, { logDirectory: ${JSON.stringify(logDirectory)}, log: console.log });
      running.ready.then(() => console.log('up'));
      running.finished.then((code) => console.log('stopped', code));`;
    const parent = runTypeScript(script, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    parent.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(parent.stdout!, 'data');
    parent.kill(signal);
    await once(parent, 'close');
    expect(output).toBe(`up\nStopping…\n${words}\n`);
  });

  it('a process that watches ends when the supervisor is killed', async () => {
    const child = runTypeScript(
      `const { endWithSupervisor, reportReady } = require('./src/platform/processes/under-supervisor');
       endWithSupervisor(async () => console.log('closed')); reportReady(); setInterval(() => {}, 1000);`,
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    await once(child, 'message');
    const closed = once(child.stdout!, 'data');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(String(await closed)).toBe('closed\n');
  });
});
