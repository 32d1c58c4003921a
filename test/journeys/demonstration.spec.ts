import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { demonstrationAccounts, demonstrationSignIns } from '../../src/demonstration/accounts';
import { demonstrationUpdates } from '../../src/demonstration/demonstration-updates';
import { loadDemonstration } from '../../src/demonstration/load';
import { STAGE_CODES } from '../../src/journey/stages';
import { roleNames } from '../../src/platform/identity/person';
import { runningCluster } from '../support/cluster';
import { type Service, startService } from '../support/service';

describe('the demonstration, loaded through the real door', () => {
  const now = new Date();
  const results = new Map<string, number>();
  let service: Service;

  const load = () =>
    loadDemonstration({
      now,
      receive: async (updates) => {
        for (const { result } of await service.receive(updates)) results.set(result, (results.get(result) ?? 0) + 1);
      },
      progress: () => undefined,
    });

  beforeAll(async () => {
    service = await startService();
    await load();
  }, 120_000);
  afterAll(() => service.stop());

  const one = async <T>(sql: string): Promise<T> => (await service.owner.query(sql)).rows[0] as T;

  it('takes every update, and again as duplicates that change nothing', async () => {
    const total = demonstrationUpdates({ seed: 2015, now }).length;
    expect(Object.fromEntries(results)).toEqual({ accepted: total });
    const before = await service.owner.query('select * from service.victim_case order by id');
    await load();
    expect(Object.fromEntries(results)).toEqual({ accepted: total, duplicate: total });
    expect((await service.owner.query('select * from service.victim_case order by id')).rows).toEqual(before.rows);
  }, 120_000);

  it('shows a case at every stage', async () => {
    const { rows } = await service.owner.query<{ stage: string }>('select distinct stage from service.victim_case');
    const shown = new Set(rows.map(({ stage }) => stage));
    expect(STAGE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('gives a person something to look at, restricted cases, and contact points closed because a suspect has them', async () => {
    expect(await one(`select count(*)::int as n from service.task where kind = 'doubtful-update'`)).toEqual({ n: 3 });
    expect(await one('select count(*)::int as n from service.victim_case where restricted')).toEqual({ n: 3 });
    const { n } = await one<{ n: number }>(
      'select count(*)::int as n from service.contact_point where shared_with_suspect',
    );
    expect(n).toBeGreaterThan(5);
    expect(await one('select count(*)::int as n from service.victim where not invented')).toEqual({ n: 0 });
  });

  it('lets one person of every role sign in, on their own side, with passwords made here', async () => {
    const signIns = await demonstrationSignIns(service.owner, runningCluster().home);
    expect(await demonstrationSignIns(service.owner, runningCluster().home)).toEqual(signIns);
    expect(new Set(signIns.map(({ roleName }) => roleName))).toEqual(new Set(Object.values(roleNames)));
    expect(signIns).toHaveLength(demonstrationAccounts.length);
    for (const { side, email, password } of signIns) {
      const [own, other] = side === 'police' ? [service.intake, service.web] : [service.web, service.intake];
      await request(own.getHttpServer()).post('/api/v1/sessions').send({ email, password }).expect(201);
      await request(other.getHttpServer()).post('/api/v1/sessions').send({ email, password }).expect(401);
    }
  });

  it('makes new passwords where the installation lost its folder', async () => {
    const home = mkdtempSync(join(tmpdir(), 'victim-first-demonstration-'));
    const [first] = await demonstrationSignIns(service.owner, home);
    await request(service.web.getHttpServer())
      .post('/api/v1/sessions')
      .send({ email: first?.email, password: first?.password })
      .expect(201);
    rmSync(home, { recursive: true });
  });
});
