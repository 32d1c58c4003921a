import request from 'supertest';
import { victimSideRoleCodes } from '../../src/platform/identity/person';
import { type Service, type SignedIn, startService } from '../support/service';

describe('the audit, as the data protection officer reads it', () => {
  let service: Service;
  let officer: SignedIn;
  let admin: SignedIn;
  beforeAll(async () => {
    service = await startService({ intake: false, worker: false });
    officer = await service.person('data-protection-officer');
    admin = await service.person('administrator');
  });
  afterAll(() => service.stop());

  const web = () => request(service.web.getHttpServer());
  const page = (path: string, { cookie }: SignedIn = officer) => web().get(path).set('Cookie', cookie);
  const api = (query = '') =>
    web()
      .get(`/api/v1/audit${query}`)
      .set(...officer.bearer);
  /** The rows of the page's table, as words. */
  const rows = (html: string): string[] =>
    (/<tbody.*?<\/tbody>/s.exec(html)?.[0] ?? '')
      .split('</tr>')
      .slice(0, -1)
      .map((row) =>
        row
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );

  it('names what was done in plain words, newest first, its own reading included', async () => {
    await page('/accounts', admin);
    await page('/audit');
    const [latest, before] = rows((await page('/audit')).text);
    expect(latest).toMatch(/Sam data-protection-officer Data protection officer Looked at this record .* Allowed$/);
    expect(before).toMatch(/Sam administrator Administrator Looked at the list of accounts – Allowed$/);
  });

  it('marks what was refused, with the reason, also to people who were not signed in', async () => {
    await page('/audit', admin);
    await web().post('/api/v1/sessions').send({ email: 'nobody@example.org', password: 'guess' });
    await web().get('/no/such/page').set('Cookie', admin.cookie);
    const [missing, signIn, refused] = rows((await page('/audit?refusedOnly=yes')).text);
    expect(refused).toMatch(
      /Sam administrator Administrator Tried to look at this record .* Refused The role does not include it$/,
    );
    expect(signIn).toMatch(/Nobody signed in Tried to sign in – Refused Wrong email address or password$/);
    expect(missing).toMatch(/GET an address that does not exist/);
    expect(rows((await page('/audit?refusedOnly=yes')).text).join()).not.toContain('Allowed');
  });

  it('names the command line where nobody signed in', async () => {
    await service.owner.query(
      `insert into service.audit (role, action, subject_type, outcome, request_id) values ('operator', 'account.add', 'Account', 'done', 'r')`,
    );
    expect(rows((await page('/audit')).text)[0]).toContain('The command line Operator Added an account');
  });

  it('is filtered by day and by person, whose name is in no address', async () => {
    await service.owner.query(
      `insert into service.audit (at, person_id, role, action, subject_type, subject_id, outcome, request_id) values
         ('2024-03-30T23:59:00Z', $1, 'administrator', 'account.add', 'Account', 'last of Saturday', 'done', 'r'),
         ('2024-03-31T00:00:00Z', $1, 'administrator', 'account.add', 'Account', 'first of Sunday', 'done', 'r'),
         ('2024-03-31T22:59:00Z', $1, 'administrator', 'account.add', 'Account', 'last of Sunday', 'done', 'r'),
         ('2024-03-31T23:00:00Z', $1, 'administrator', 'account.add', 'Account', 'first of Monday', 'done', 'r')`,
      [admin.id],
    );
    const sunday = await page(`/audit?dayDay=31&dayMonth=3&dayYear=2024&person=${admin.id}`);
    expect(rows(sunday.text).map((row) => /(first|last) of \w+/.exec(row)?.[0])).toEqual([
      'last of Sunday',
      'first of Sunday',
    ]);
    expect(sunday.text).toContain('value="2024"');
    expect(rows((await page(`/audit?dayDay=31&dayMonth=3&dayYear=2024&person=${officer.id}`)).text)).toEqual([]);
    expect((await api(`?day=2024-03-31&person=${admin.id}`)).body.items).toHaveLength(2);
    const addresses = [...sunday.text.matchAll(/(?:href|action)="([^"]*)"/g)].map((found) => found[1]).join(' ');
    expect(addresses).not.toMatch(/Sam/);
  });

  it.each([
    ['?dayDay=31&dayMonth=2&dayYear=2024', 'Enter a day that exists'],
    ['?dayDay=first', 'Enter a day that exists'],
    ['?person=Sam', 'Choose a person from the list'],
  ])('says what is wrong with the filter %s', async (query, words) => {
    const answer = await page(`/audit${query}`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('is read page by page without losing or repeating a line', async () => {
    await service.owner.query(
      `insert into service.audit (at, person_id, role, action, subject_type, subject_id, outcome, request_id)
       select '2024-05-01', $1, 'administrator', 'account.read', 'Account', 'n' || n, 'done', 'r' from generate_series(1, 120) n`,
      [admin.id],
    );
    const seen: string[] = [];
    for (let next: string | null = '?limit=50&day=2024-05-01'; next;) {
      const { body } = await api(next);
      seen.push(...body.items.map(({ subject }: { subject: string }) => subject));
      next = body.next && `?limit=50&day=2024-05-01&cursor=${body.next}`;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_none, n) => `Account n${120 - n}`));
    const first = await page('/audit?dayDay=1&dayMonth=5&dayYear=2024');
    const href = /href="([^"]*)" rel="next"/.exec(first.text)?.[1]?.replace(/&amp;/g, '&') ?? '';
    expect([rows(first.text).length, rows((await page(href)).text)[0]]).toEqual([50, expect.stringContaining('n70')]);
    expect((await page(href)).text).toContain('Back to the first page');
    expect((await page('/audit?after=rubbish')).status).toBe(400);
  });

  it('tells programs the same, and says what it expected', async () => {
    const { body } = await api('?limit=1&refusedOnly=yes');
    expect(body.items[0]).toMatchObject({
      outcome: 'refused',
      words: expect.stringContaining(''),
      seq: expect.any(Number),
    });
    expect(
      (await api('?day=yesterday&person=Sam&limit=0')).body.errors.map(({ field }: { field: string }) => field).sort(),
    ).toEqual(['day', 'limit', 'person']);
    expect((await api('?day=2024-02-31')).status).toBe(422);
  });

  it('is for the officer alone, and nobody can change it', async () => {
    for (const role of victimSideRoleCodes.filter((each) => each !== 'data-protection-officer')) {
      const { cookie } = await service.person(role);
      await web().get('/audit').set('Cookie', cookie).expect(403);
      await web().get('/api/v1/audit').set('Cookie', cookie).expect(403);
    }
    const { rows: grants } = await service.owner.query(
      `select grantee, privilege_type from information_schema.role_table_grants
        where table_name = 'audit' and privilege_type not in ('SELECT', 'INSERT') and grantee like 'vf\\_%'`,
    );
    expect(grants).toEqual([]);
  });
});
