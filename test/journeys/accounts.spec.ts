import request, { type Response } from 'supertest';
import type { Database } from '../../src/platform/database/unit-of-work';
import { addAccount } from '../../src/platform/identity/add-account';
import { type Role, victimSideRoleCodes } from '../../src/platform/identity/person';
import { type Service, type SignedIn, startService } from '../support/service';

const password = 'three wet umbrellas';

describe('the accounts of the victim side', () => {
  let service: Service;
  let admin: SignedIn;
  beforeAll(async () => {
    service = await startService({ intake: false, worker: false });
    admin = await service.person('administrator');
  });
  afterAll(() => service.stop());

  const web = () => request(service.web.getHttpServer());
  const get = (path: string, { cookie }: SignedIn) => web().get(path).set('Cookie', cookie);
  const post = async (path: string, by: SignedIn, fields: object, page = path): Promise<Response> =>
    web()
      .post(path)
      .set('Cookie', by.cookie)
      .type('form')
      .send({ _csrf: await service.form(by.cookie, page), ...fields });
  const signIn = (email: string, typed = password) => web().post('/api/v1/sessions').send({ email, password: typed });
  const account = async (email: string) =>
    (await service.owner.query('select * from service.account where email = $1', [email])).rows[0];
  const audited = async (person: string) =>
    (
      await service.owner.query(
        'select action, subject_id, outcome from service.audit where person_id = $1 order by seq desc limit 1',
        [person],
      )
    ).rows[0];

  it('are added by an administrator, and the person signs in and finds their way', async () => {
    const email = 'lucy.marsh@example.org';
    const answer = await post('/accounts/new', admin, { name: 'Lucy Marsh', email, role: 'provider-worker', password });
    const { id } = await account(email);
    expect([answer.status, answer.headers.location]).toEqual([303, `/accounts?added=${id}`]);
    expect(await audited(admin.id)).toEqual({ action: 'account.add', subject_id: id, outcome: 'done' });
    const list = await get(`/accounts?added=${id}`, admin);
    expect(list.text).toContain('Lucy Marsh can now sign in.');
    expect(list.text).toContain('Never');
    expect(list.text).not.toContain(password);

    const { token } = (await signIn(email)).body as { token: string };
    const home = await web().get('/').set('Cookie', `vf_session=${token}`);
    expect(home.text).toContain('No referrals have been sent to your team.');
    expect(home.text).toContain('Lucy');
    expect((await get('/accounts', admin)).text).not.toContain('Never');
  });

  it.each([
    ['a short password', { password: 'short' }, 'at least 12 characters'],
    ['a common password', { password: 'Password1234!' }, 'among the most common'],
    ['a password with the email address in it', { password: 'x robin.field 42' }, 'does not contain the email address'],
    ['no email address', { email: 'robin' }, 'like name@example.org'],
    ['a role of the police side', { role: 'police-liaison' }, 'Choose a role'],
    ['no name', { name: '' }, 'full name'],
  ])('are not added with %s: the form keeps what was typed', async (_what, wrong, words) => {
    const typed = { name: 'Robin Field', email: 'robin.field@example.org', role: 'opcc-auditor', password };
    const answer = await post('/accounts/new', admin, { ...typed, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain({ ...typed, ...wrong }.email);
    expect(answer.text).not.toContain({ ...typed, ...wrong }.password);
    expect(await account(typed.email)).toBeUndefined();
    expect(await audited(admin.id)).toMatchObject({ action: 'account.add', outcome: 'failed' });
  });

  it('are one an address: a second is refused, whatever its capitals', async () => {
    const typed = { name: 'Another Lucy', email: 'Lucy.MARSH@example.org', role: 'opcc-auditor', password };
    const answer = await post('/accounts/new', admin, typed);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('This email address already has an account');
    expect(answer.text).toContain('Another Lucy');
    const bearer = web()
      .post('/api/v1/accounts')
      .set(...admin.bearer)
      .set('Idempotency-Key', 'second-lucy');
    expect((await bearer.send(typed)).body).toMatchObject({ status: 409, code: 'email-taken' });
    expect(
      (await service.owner.query(`select from service.account where lower(email) = lower($1)`, [typed.email])).rowCount,
    ).toBe(1);
  });

  it('are suspended at once everywhere, and restored', async () => {
    const person = await service.person('contact-caseworker');
    const second = ((await signIn(person.email, person.password)).body as { token: string }).token;
    const suspended = await post(`/accounts/${person.id}/suspend`, admin, { version: 1 }, '/accounts');
    expect(suspended.headers.location).toBe(`/accounts?suspended=${person.id}`);
    expect((await get('/', person)).headers.location).toBe('/sign-in');
    expect((await web().get('/api/v1/counts').set('Authorization', `Bearer ${second}`)).status).toBe(401);
    expect((await service.owner.query('select from service.session where account_id = $1', [person.id])).rowCount).toBe(
      0,
    );
    expect((await signIn(person.email, person.password)).status).toBe(401);
    expect(await audited(admin.id)).toEqual({ action: 'account.suspend', subject_id: person.id, outcome: 'done' });

    await post(`/accounts/${person.id}/restore`, admin, { version: 2 }, '/accounts');
    expect((await signIn(person.email, person.password)).status).toBe(201);
    expect((await get(`/accounts?restored=${person.id}`, admin)).text).toContain('was restored');
  });

  it('are not changed from an old page, nor by somebody suspending themselves', async () => {
    const person = await service.person('provider-manager');
    const old = await post(`/accounts/${person.id}/suspend`, admin, { version: 7 }, '/accounts');
    expect([old.status, (await get('/', person)).status]).toEqual([412, 200]);
    expect(old.text).toContain('changed by somebody else');
    expect((await post(`/accounts/${person.id}/suspend`, admin, {}, '/accounts')).status).toBe(422);
    const own = await post(`/accounts/${admin.id}/suspend`, admin, { version: 1 }, '/accounts');
    expect(own.text).toContain('You cannot suspend your own account');
    expect((await get('/accounts', admin)).text).toContain('This is you');
    expect((await post(`/accounts/nobody/suspend`, admin, { version: 1 }, '/accounts')).status).toBe(404);
  });

  it('serve programs too: keys, versions and pages of the list', async () => {
    const path = '/api/v1/accounts';
    const api = (method: 'get' | 'post' | 'patch', at = path) => {
      const server = web();
      return server[method](at).set(...admin.bearer);
    };
    const body = { name: 'Ada Program', email: 'ada@example.org', role: 'opcc-auditor', password };
    expect((await api('post').send(body)).body).toMatchObject({ status: 400, code: 'idempotency-key-required' });
    const made = await api('post').set('Idempotency-Key', 'ada-1').send(body);
    expect(made.status).toBe(201);
    expect(made.headers).toMatchObject({ etag: '"1"', location: `${path}/${made.body.id}` });
    expect(Object.keys(made.body).sort()).toEqual([
      'email',
      'id',
      'name',
      'role',
      'signedInAt',
      'suspended',
      'version',
    ]);
    const again = await api('post').set('Idempotency-Key', 'ada-1').send(body);
    expect([again.status, again.body]).toEqual([201, made.body]);
    const other = await api('post')
      .set('Idempotency-Key', 'ada-1')
      .send({ ...body, email: 'bob@example.org' });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect((await api('post').set('Idempotency-Key', 'ada-2').send({ role: 'boss' })).body.errors).toHaveLength(4);

    const one = `${path}/${made.body.id}`;
    expect((await api('patch', one).send({ suspended: true })).body).toMatchObject({ code: 'if-match-required' });
    expect((await api('patch', one).set('If-Match', '"9"').send({ suspended: true })).status).toBe(412);
    expect((await api('patch', one).set('If-Match', '"1"').send({ suspended: 'yes' })).status).toBe(422);
    const changed = await api('patch', one).set('If-Match', '"1"').send({ suspended: true });
    expect([changed.status, changed.headers.etag, changed.body.suspended]).toEqual([200, '"2"', true]);
    expect((await api('get', one)).headers.etag).toBe('"2"');
    expect((await api('get', `${path}/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`)).status).toBe(404);

    const names: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Response = await api('get', `${path}?limit=2${next && `&cursor=${next}`}`);
      names.push(...page.body.items.map(({ name }: { name: string }) => name));
      next = page.body.next;
    }
    const { rows } = await service.owner.query('select name from service.account order by lower(name), id');
    expect(names).toEqual(rows.map(({ name }) => name));
    expect((await api('get', `${path}?cursor=rubbish`)).body).toMatchObject({ status: 400, code: 'unknown-cursor' });
    expect((await api('get', `${path}?limit=1000`)).status).toBe(422);
  });

  it('are the business of administrators alone, who for their part see no case', async () => {
    for (const role of victimSideRoleCodes.filter((each) => each !== 'administrator')) {
      const person = await service.person(role);
      expect((await get('/accounts', person)).status).toBe(403);
      expect((await get('/accounts/new', person)).status).toBe(403);
      expect((await post(`/accounts/${admin.id}/suspend`, person, { version: 1 }, '/')).status).toBe(403);
    }
    for (const path of ['/cases', '/api/v1/cases', '/counts', '/api/v1/counts', '/audit', '/api/v1/audit']) {
      expect((await get(path, admin)).status).toBe(403);
      expect(await audited(admin.id)).toMatchObject({ action: 'request.refused', outcome: 'refused' });
    }
    const home = (await get('/', admin)).text;
    expect(home).toContain('You may not see a victim or a case.');
    expect(home).not.toContain('href="/cases"');
  });

  it('have a password that each person changes, knowing the one they have', async () => {
    const person = await service.person('data-protection-officer');
    const other = ((await signIn(person.email, person.password)).body as { token: string }).token;
    const change = (current: string, wanted: string) => post('/account/password', person, { current, wanted });
    expect((await change('not it', password)).text).toContain('the password that you sign in with now');
    expect((await change(person.password, 'qwertyuiop12')).text).toContain('among the most common');
    expect((await change(person.password, password)).headers.location).toBe('/account/password?changed');
    expect((await get('/account/password?changed', person)).text).toContain('Your password was changed.');
    expect((await web().get('/').set('Cookie', `vf_session=${other}`)).status).toBe(303);
    expect((await signIn(person.email, person.password)).status).toBe(401);
    expect((await signIn(person.email)).status).toBe(201);
    expect((await signIn(admin.email, admin.password)).status).toBe(201);
  });

  it('are added by the command line on the side that it names', async () => {
    const run = (side: string, role: Role, email: string) =>
      addAccount(ownerOn(service, side), {
        account: { name: 'Pat', email, role, password },
        roles: ['police-liaison'],
      });
    await expect(run('police', 'administrator', 'pat@example.org')).rejects.toMatchObject({ code: 'invalid' });
    await run('police', 'police-liaison', 'pat@example.org');
    await expect(run('police', 'police-liaison', 'PAT@example.org')).rejects.toMatchObject({ code: 'email-taken' });
    expect((await service.owner.query('select role from police.account')).rows).toEqual([{ role: 'police-liaison' }]);
  });
});

/** The owner's connection as the command line uses it: the search path says which side. */
function ownerOn({ owner }: Service, side: string): Pick<Database, 'one'> {
  return {
    async one<Row extends object>(sql: string, parameters: unknown[] = []) {
      await owner.query(`set search_path = ${side}`);
      const { rows } = await owner.query<Row>(sql, parameters);
      await owner.query('reset search_path');
      return rows[0] ?? null;
    },
  };
}
