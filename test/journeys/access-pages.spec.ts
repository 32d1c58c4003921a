import request from 'supertest';
import { victimSideRoleCodes } from '../../src/platform/identity/person';
import { type Service, startService } from '../support/service';

describe('the pages that everybody meets', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ worker: false })));
  afterAll(() => service.stop());

  const web = () => request(service.web.getHttpServer());
  const intake = () => request(service.intake.getHttpServer());
  const links = (html: string): string[] =>
    [...(/<main.*?<\/main>/s.exec(html)?.[0] ?? '').matchAll(/<a [^>]*href="([^"]+)"/g)].map((found) => found[1] ?? '');

  it.each(victimSideRoleCodes)('tell a %s what they can do, and lead nowhere that they may not go', async (role) => {
    const { cookie } = await service.person(role);
    const { text } = await web().get('/').set('Cookie', cookie);
    expect(text).toMatch(/Good (morning|afternoon|evening), Sam/);
    expect(text).toContain('What you can do');
    expect(links(text)).toContain('/account/password');
    for (const link of links(text))
      expect([link, (await web().get(link).set('Cookie', cookie)).status]).toEqual([link, 200]);
  });

  it('tell providers honestly that nothing has been referred to them', async () => {
    for (const role of ['provider-worker', 'provider-manager'] as const) {
      const { cookie } = await service.person(role);
      expect((await web().get('/').set('Cookie', cookie)).text).toContain('No referrals have been sent to your team.');
    }
  });

  it('tell a police liaison about the feed and nothing of the other side', async () => {
    const { cookie } = await service.person('police-liaison');
    const { text } = await intake().get('/').set('Cookie', cookie);
    expect(links(text)).toEqual(['/feed', '/account/password']);
    expect(text).not.toMatch(/victim(?!-first\.css)/i);
  });

  it('have an accessibility statement on both sides, signed in or not', async () => {
    for (const server of [web, intake]) {
      const answer = await server().get('/accessibility');
      expect([answer.status, answer.text.includes('Accessibility statement')]).toEqual([200, true]);
      expect(answer.text).toMatch(/Last reviewed on \d+ \w+ 20\d\d/);
    }
  });

  it('describe the real API, every operation of it', async () => {
    const { body } = await web().get('/api/openapi.json');
    const { text } = await web().get('/api/docs');
    expect(Object.keys(body.paths).length).toBeGreaterThan(5);
    for (const [path, operations] of Object.entries(body.paths as Record<string, object>)) {
      expect(path).toMatch(/^\/api\/v1\//);
      for (const method of Object.keys(operations)) expect(text).toContain(`${method.toUpperCase()} ${path}`);
    }
    expect(text.replace(/<[^>]+>/g, ' ')).not.toMatch(/undefined|\[object/);
    for (const schema of Object.keys(body.components.schemas)) expect(text).toContain(`id="schema-${schema}"`);
  });

  it('are sent with headers that let nothing else in', async () => {
    for (const server of [web, intake]) {
      const { headers } = await server().get('/sign-in');
      expect(headers['content-security-policy']).toContain(`default-src 'self'`);
      expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['strict-transport-security']).toContain('max-age=');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('say in plain words what went wrong, with a reference and no trace of the inside', async () => {
    const { cookie } = await service.person('opcc-auditor');
    const missing = await web().get('/no/such/page').set('Cookie', cookie);
    const refused = await web().get('/accounts').set('Cookie', cookie);
    await service.owner.query('alter table service.case_count rename to case_count_gone');
    const [failed, program] = [
      await web().get('/counts').set('Cookie', cookie),
      await web().get('/api/v1/counts').set('Cookie', cookie),
    ];
    await service.owner.query('alter table service.case_count_gone rename to case_count');
    expect([missing.status, refused.status, failed.status, program.status]).toEqual([404, 403, 500, 500]);
    expect(missing.text).toContain('Page not found');
    expect(refused.text).toContain('You cannot do this');
    expect(failed.text).toContain('Sorry, there is a problem with the service');
    for (const { text } of [missing, refused, failed])
      expect(text).toMatch(/quote <span class="vf-code">[\da-f-]{36}</);
    for (const { text } of [missing, refused, failed, program])
      expect(text).not.toMatch(/case_count|node_modules|\.[jt]s:\d|relation|select /i);
    expect(program.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(program.body).toMatchObject({
      status: 500,
      code: 'failed',
      title: 'Sorry, there is a problem with the service',
    });
    const { rows } = await service.owner.query(`select outcome from service.audit where request_id = $1`, [
      /[\da-f-]{36}(?=<)/.exec(refused.text)?.[0],
    ]);
    expect(rows).toEqual([{ outcome: 'refused' }]);
  });
});
