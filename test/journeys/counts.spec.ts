import request from 'supertest';
import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { victimSideRoleCodes } from '../../src/platform/identity/person';
import { type Service, type SignedIn, startService } from '../support/service';

describe('the counts of auditors and commissioners', () => {
  let service: Service;
  let auditor: SignedIn;
  beforeAll(async () => {
    service = await startService();
    auditor = await service.person('opcc-auditor');
  });
  afterAll(() => service.stop());
  beforeEach(() =>
    service.owner.query('truncate service.case_count, service.crime_without_victim_count, service.count_freshness'),
  );

  const web = () => request(service.web.getHttpServer());
  const page = (query = '') => web().get(`/counts${query}`).set('Cookie', auditor.cookie);
  const api = (query = '') =>
    web()
      .get(`/api/v1/counts${query}`)
      .set(...auditor.bearer);
  const count = (stage: string, month: string, n: number, locality = 'Town') =>
    service.owner.query('insert into service.case_count values ($1, $2, $3, $4, $5)', [
      stage,
      month,
      'burglary',
      locality,
      n,
    ]);
  const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('follow a crime update that arrived, and say how fresh they are', async () => {
    expect(words((await page()).text)).toContain('Nothing to count yet');
    await service.receive([CRIME_UPDATE_EXAMPLE]);
    const answer = (await api()).body;
    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]).toMatchObject({ counts: ['fewer than 5'], total: 'fewer than 5' });
    expect(Date.now() - Date.parse(answer.freshAt)).toBeLessThan(60_000);
    expect(words((await page()).text)).toMatch(/Counted up to \d+ \w+ \d{4} at /);
  });

  it('are hidden under 5 and rounded to 5, in the table, the chart and the API alike', async () => {
    await count('recorded', '2023-03', 12);
    await count('recorded', '2023-03', 1, 'Village');
    await count('recorded', '2023-04', 4);
    await count('charged', '2023-03', 3);
    await service.owner.query(
      `insert into service.crime_without_victim_count values ('drugs', 'Town', '2023-03', 18), ('drugs', 'Town', '2023-04', 2)`,
    );
    expect((await api()).body).toMatchObject({
      months: ['2023-03', '2023-04'],
      rows: [
        { stage: 'recorded', counts: [15, 'fewer than 5'], total: 15 },
        { stage: 'charged', counts: ['fewer than 5', 0], total: 'fewer than 5' },
      ],
      total: { counts: [20, 'fewer than 5'], total: 20 },
      withoutVictim: { counts: [20, 'fewer than 5'], total: 20 },
    });
    const { text } = await page();
    expect(words(text)).toContain('Recorded by the police 15 fewer than 5 Suspect');
    expect(words(text)).toContain('Suspect charged fewer than 5 0 All stages 20 fewer than 5 Crimes');
    expect(text).toMatch(/<svg class="vf-chart" role="img"/);
    expect(words(text)).toContain('The stage with the most cases is “Recorded by the police”: 15.');
    expect(words(text)).not.toMatch(/\b(1[2346789]|3|4|18)\b(?! (?:months|hours))/);
  });

  it('show the last 12 months with data, or a period asked for, with the same totals for every period', async () => {
    const months = Array.from(
      { length: 30 },
      (_none, n) => `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
    );
    for (const month of months) await count('recorded', month, 10);
    await count('recorded', '', 10);
    const usual = (await api()).body;
    expect(usual.months).toEqual(months.slice(-12));
    const spring = (await api('?from=2022-03&to=2022-05')).body;
    expect(spring.months).toEqual(['2022-03', '2022-04', '2022-05']);
    expect([usual.rows[0].total, spring.rows[0].total]).toEqual([310, 310]);
    const { text } = await page('?from=2022-03&to=2022-05');
    expect(words(text)).toContain(
      'Stage now March 2022 April 2022 May 2022 Recorded by the police 10 10 10 All stages 10 10 10',
    );
    expect(text).toMatch(/<option value="2022-05" selected>May 2022/);
    const wrong = await page('?from=2021-01&to=2023-06');
    expect([wrong.status, words(wrong.text).includes('Choose a period of at most 24 months')]).toEqual([422, true]);
    expect((await api('?from=May')).body.errors).toEqual([{ field: 'from', expected: 'a month as YYYY-MM' }]);
  });

  it('are for those two roles alone', async () => {
    for (const role of victimSideRoleCodes) {
      const status = role.startsWith('opcc-') ? 200 : 403;
      const { cookie } = await service.person(role);
      await web().get('/counts').set('Cookie', cookie).expect(status);
      await web().get('/api/v1/counts').set('Cookie', cookie).expect(status);
    }
  });
});
