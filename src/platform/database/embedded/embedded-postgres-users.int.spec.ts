import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTypeScript } from '../../../../test/support/run-typescript';
import { copyBinaries, openFolders } from './elsewhere';
import { findBinaries } from './binaries';
import { startEmbeddedPostgres } from './embedded-postgres';
import { canRun, userToRunAs } from './run-as';

jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'vf-users-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? userToRunAs(null) : {};

async function startAs(user: { uid?: number; gid?: number }, home: string) {
  const script = `require('./src/platform/database/embedded/embedded-postgres')
    .startEmbeddedPostgres({ home: ${JSON.stringify(home)}, log: console.log })
    .then((db) => db.stop()).then(() => console.log('stopped'), (error) => console.log(error.code, error.message));`;
  const child = runTypeScript(script, { ...user, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return output;
}

describe('who the embedded PostgreSQL runs as', () => {
  it('an ordinary user runs it as himself, also in a folder closed to others', async () => {
    const home = join(folder, 'closed', 'home');
    mkdirSync(dirname(home), { mode: 0o700 });
    if ('uid' in nobody) chownSync(dirname(home), nobody.uid, nobody.gid);
    expect(await startAs(nobody, home)).toBe('stopped\n');
    expect(statSync(join(home, 'postgres')).uid).toBe('uid' in nobody ? nobody.uid : process.getuid?.());
    if (isRoot) expect(await startAs({}, home)).toBe('stopped\n');
  });

  (isRoot ? it : it.skip)('an ordinary user is told plainly that a home of root’s is not his', async () => {
    const home = join(folder, 'roots');
    const db = await startEmbeddedPostgres({ home, log: () => undefined });
    await db.stop();
    expect(await startAs(nobody, home)).toMatch(/^permission-denied .*may not read or write/);
  });

  (isRoot ? it : it.skip)(
    'root below a folder that others cannot enter: elsewhere, told, and found again',
    async () => {
      const home = join(folder, 'hidden', 'home');
      mkdirSync(dirname(home), { mode: 0o700 });
      const said: string[] = [];
      const first = await startEmbeddedPostgres({ home, log: (message) => said.push(message) });
      await first.stop();
      const elsewhere = dirname(first.dataDirectory);
      expect(said).toEqual([expect.stringContaining(elsewhere)]);
      expect(existsSync(join(home, 'postgres'))).toBe(false);
      chmodSync(dirname(home), 0o755);
      const second = await startEmbeddedPostgres({ home, log: () => undefined });
      await second.stop();
      expect(second.ownerUrl).toBe(first.ownerUrl);
      expect(second.dataDirectory).toBe(first.dataDirectory);
      rmSync(elsewhere, { recursive: true });
    },
  );

  (isRoot ? it : it.skip)('root’s programs are copied to where the database’s user can run them', () => {
    const said: string[] = [];
    const before = openFolders().flatMap((each) => readdirSync(each).map((name) => join(each, name)));
    const copy = copyBinaries(findBinaries(), nobody, (message) => said.push(message));
    expect(canRun(join(copy, 'bin', 'initdb'), nobody)).toBe(true);
    expect(statSync(copy).uid).toBe(0);
    expect(said).toEqual([expect.stringContaining(copy)]);
    if (!before.includes(copy)) rmSync(copy, { recursive: true });
  });
});
