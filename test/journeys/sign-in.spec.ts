import request, { type Response } from 'supertest';
import { type Service, type SignedIn, startService } from '../support/service';

describe('signing in and out', () => {
  let service: Service;
  let insecure: string | undefined;
  beforeAll(async () => {
    insecure = process.env.VF_INSECURE_COOKIES;
    delete process.env.VF_INSECURE_COOKIES;
    service = await startService({ worker: false });
  });
  afterAll(async () => {
    if (insecure) process.env.VF_INSECURE_COOKIES = insecure;
    await service.stop();
  });

  const web = () => request(service.web.getHttpServer());
  const intake = () => request(service.intake.getHttpServer());
  const home = ({ cookie }: { cookie: string }): Promise<Response> => web().get('/').set('Cookie', cookie);
  /** As a browser that has nothing yet: gets the form, sends it back with the form's own cookie. */
  const signIn = async (email: string, password: string, server = web): Promise<Response> => {
    const page = await server().get('/sign-in');
    const cookie = page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    return server().post('/sign-in').set('Cookie', cookie).type('form').send({ _csrf, email, password });
  };
  const moveSession = ({ id }: SignedIn, columns: string) =>
    service.owner.query(`update service.session set ${columns} where account_id = $1`, [id]);
  const lastAudit = async () =>
    (await service.owner.query('select action, outcome, role, detail from service.audit order by seq desc limit 1'))
      .rows[0];

  it('opens a session in a cookie that scripts and other sites never see', async () => {
    const person = await service.person('contact-caseworker');
    const answer = await signIn(person.email, person.password);
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    const set = answer.headers['set-cookie'] as unknown as string[];
    const cookie = set.find((each) => each.startsWith('vf_session=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).toMatch(/; Path=\//);
    expect((await home({ cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
    expect(
      (
        await service.owner.query(`select from service.session where encode(token_hash, 'escape') = $1`, [
          cookie.slice(11).split(';')[0],
        ])
      ).rowCount,
    ).toBe(0);
  });

  it('keeps the email address when the password is wrong, and records the refusal', async () => {
    const person = await service.person('contact-caseworker');
    const answer = await signIn(person.email, 'not the password');
    expect(answer.status).toBe(401);
    expect(answer.text).toContain(`value="${person.email}"`);
    expect(answer.text).toContain('Your email address or password is not right');
    expect(answer.text).not.toContain('not the password');
    expect(await lastAudit()).toEqual({
      action: 'session.start',
      outcome: 'refused',
      role: 'nobody',
      detail: { why: 'wrong' },
    });
    const unknown = await signIn('nobody@example.org', 'not the password');
    expect([unknown.status, unknown.text.includes('is not right')]).toEqual([401, true]);
  });

  it('is refused after five failures, even with the right password, for that address alone', async () => {
    const [person, other] = [await service.person('opcc-auditor'), await service.person('opcc-auditor')];
    for (let n = 0; n < 5; n += 1) expect((await signIn(person.email, `wrong ${n}`)).status).toBe(401);
    const throttled = await signIn(person.email.toUpperCase(), person.password);
    expect(throttled.status).toBe(429);
    expect(throttled.text).toContain('Wait 15 minutes');
    expect(await lastAudit()).toMatchObject({ outcome: 'refused', detail: { why: 'throttled' } });
    const api = await web().post('/api/v1/sessions').send({ email: person.email, password: person.password });
    expect(api.body).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    expect((await signIn(other.email, other.password)).status).toBe(303);
    await service.owner.query(`update service.failed_sign_in set at = at - interval '15 minutes'`);
    expect((await signIn(person.email, person.password)).status).toBe(303);
  });

  it('ends after half an hour without a request, and after 12 hours whatever happens', async () => {
    const person = await service.person('contact-caseworker');
    await moveSession(person, `seen_at = now() - interval '29 minutes'`);
    expect((await home(person)).status).toBe(200);
    const { rows } = await service.owner.query<{ fresh: boolean }>(
      `select seen_at > now() - interval '1 minute' as fresh, ends_at - started_at as lasts from service.session where account_id = $1`,
      [person.id],
    );
    expect(rows[0]).toMatchObject({ fresh: true, lasts: { hours: 12 } });
    await moveSession(person, `seen_at = now() - interval '31 minutes'`);
    expect((await home(person)).headers.location).toBe('/sign-in');
    await moveSession(person, `seen_at = now(), ends_at = now() - interval '1 second'`);
    expect((await home(person)).headers.location).toBe('/sign-in');
  });

  it('is undone by signing out: the session is gone, not only the cookie', async () => {
    const person = await service.person('contact-caseworker');
    const _csrf = await service.form(person.cookie, '/');
    const answer = await web().post('/sign-out').set('Cookie', person.cookie).type('form').send({ _csrf });
    expect(answer.headers.location).toBe('/sign-in?signed-out');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^vf_session=;.*Max-Age=0/);
    expect((await home(person)).headers.location).toBe('/sign-in');
    expect((await web().get('/sign-in?signed-out')).text).toContain('You have signed out.');
    const program = await service.person('contact-caseworker');
    await web()
      .delete('/api/v1/sessions/current')
      .set(...program.bearer)
      .expect(204);
    await web()
      .get('/api/v1/accounts')
      .set(...program.bearer)
      .expect(401);
  });

  it('is not enough to change anything from a page that is not ours', async () => {
    const [person, other] = [await service.person('administrator'), await service.person('administrator')];
    const change = (fields: object) =>
      web().post('/account/password').set('Cookie', person.cookie).type('form').send(fields);
    expect((await change({ current: person.password, wanted: 'three wet umbrellas' })).status).toBe(403);
    expect((await change({ _csrf: await service.form(other.cookie, '/') })).text).toContain('This form has expired');
    expect((await web().post('/sign-out').set('Cookie', person.cookie)).status).toBe(403);
    expect(
      (await web().post('/sign-in').type('form').send({ email: person.email, password: person.password })).status,
    ).toBe(403);
    expect((await web().post('/api/v1/accounts').set('Cookie', person.cookie).send({})).status).toBe(403);
    expect(await lastAudit()).toMatchObject({
      action: 'request.refused',
      outcome: 'refused',
      detail: { code: 'form-expired' },
    });
    expect((await home(person)).status).toBe(200);
  });

  it('on one side opens nothing on the other', async () => {
    const [liaison, caseworker] = [await service.person('police-liaison'), await service.person('contact-caseworker')];
    const token = liaison.cookie.split('=')[1] ?? '';
    await intake().get('/').set('Cookie', liaison.cookie).expect(200);
    for (const cookie of [liaison.cookie, `vf_session=${token}`])
      expect((await home({ cookie })).headers.location).toBe('/sign-in');
    await web().get('/api/v1/accounts').set('Authorization', `Bearer ${token}`).expect(401);
    for (const cookie of [caseworker.cookie, `vf_police_session=${caseworker.token}`])
      expect((await intake().get('/').set('Cookie', cookie)).headers.location).toBe('/sign-in');
    expect((await signIn(liaison.email, liaison.password)).status).toBe(401);
    expect((await signIn(caseworker.email, caseworker.password, intake)).status).toBe(401);
    expect((await signIn(liaison.email, liaison.password, intake)).status).toBe(303);
  });

  it('changes a liaison’s own password on their own side', async () => {
    const liaison = await service.person('police-liaison');
    const page = await intake().get('/account/password').set('Cookie', liaison.cookie);
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const fields = { _csrf, current: liaison.password, wanted: 'three wet umbrellas' };
    await intake().post('/account/password').set('Cookie', liaison.cookie).type('form').send(fields).expect(303);
    expect((await signIn(liaison.email, 'three wet umbrellas', intake)).status).toBe(303);
  });

  it('sends a person who is not signed in to the form, and a program a problem', async () => {
    const page = await web().get('/accounts');
    expect([page.status, page.headers.location]).toEqual([303, '/sign-in']);
    const program = await web().get('/api/v1/accounts');
    expect(program.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(program.body).toMatchObject({ type: '/problems/not-signed-in', status: 401, title: 'Sign in to continue' });
    expect(program.body.requestId).toMatch(/^[\da-f-]{36}$/);
  });
});
