import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeFile, PROJECT } from './compose-file';

describe('docker/make-passwords.mjs', () => {
  const home = mkdtempSync(join(tmpdir(), 'victim-first-docker-'));
  const folder = join(home, 'env');
  const make = () =>
    spawnSync(process.execPath, [join(PROJECT, 'docker/make-passwords.mjs'), folder], { encoding: 'utf8' });
  const settings = (name: string) =>
    Object.fromEntries(
      readFileSync(join(folder, `${name}.env`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  const first = make();
  afterAll(() => rmSync(home, { recursive: true }));

  it('makes the file of every container, for its owner alone, and once only', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(composeFile().services)
        .map((name) => `${name}.env`)
        .sort(),
    );
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(make()).toMatchObject({ status: 1, stderr: expect.stringMatching(/exists, so its passwords are in use/) });
  });

  it('tells each process its own login alone; only the migration knows them all', () => {
    expect(Object.keys(settings('intake'))).toEqual(['VF_INTAKE_DATABASE_URL', 'REDIS_URL']);
    expect(Object.keys(settings('web'))).toEqual(['VF_WEB_DATABASE_URL']);
    expect(Object.keys(settings('worker'))).toEqual(['VF_WORKER_DATABASE_URL', 'REDIS_URL']);
    const all = settings('migrate');
    expect(all['VF_INTAKE_DATABASE_URL']).toBe(settings('intake')['VF_INTAKE_DATABASE_URL']);
    expect(all['VF_WEB_DATABASE_URL']).toBe(settings('web')['VF_WEB_DATABASE_URL']);
    expect(all['VF_WORKER_DATABASE_URL']).toBe(settings('worker')['VF_WORKER_DATABASE_URL']);
    expect(new URL(all['DATABASE_URL'] ?? '').password).toBe(settings('postgres')['POSTGRES_PASSWORD']);
    expect(new URL(settings('intake')['REDIS_URL'] ?? '').password).toBe(settings('redis-police')['REDISCLI_AUTH']);
    const passwords = ['DATABASE_URL', 'VF_INTAKE_DATABASE_URL', 'VF_WEB_DATABASE_URL', 'VF_WORKER_DATABASE_URL'].map(
      (name) => new URL(all[name] ?? '').password,
    );
    expect(new Set(passwords).size).toBe(4);
    expect(
      new Set(
        ['intake', 'web', 'worker'].map((name) => new URL(all[`VF_${name.toUpperCase()}_DATABASE_URL`] ?? '').username),
      ),
    ).toEqual(new Set(['vf_intake', 'vf_web', 'vf_worker']));
  });
});
