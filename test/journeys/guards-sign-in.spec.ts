import request from 'supertest';
import { type Service, startService } from '../support/service';

describe('at the door', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ intake: false, worker: false })));
  afterAll(() => service.stop());

  const web = () => request(service.web.getHttpServer());

  it('a session of a suspended account opens nothing, even where the session itself was left behind', async () => {
    const person = await service.person('administrator');
    const list = () =>
      web()
        .get('/api/v1/accounts')
        .set(...person.bearer);
    await list().expect(200);
    await service.owner.query('update service.account set suspended_at = now() where id = $1', [person.id]);
    await list().expect(401);
    const { headers } = await web().get('/').set('Cookie', person.cookie).expect(303);
    expect(headers.location).toBe('/sign-in');
  });

  it('after thirty failures from one network address nobody signs in from there, whoever they are', async () => {
    const person = await service.person('opcc-auditor');
    const signIn = (email: string, password: string) => web().post('/api/v1/sessions').send({ email, password });
    for (let n = 0; n < 30; n += 1) await signIn(`nobody-${n}@example.org`, 'not the password').expect(401);
    expect((await signIn(person.email, person.password)).body).toMatchObject({
      status: 429,
      code: 'too-many-sign-ins',
    });
    await service.owner.query(`update service.failed_sign_in set at = at - interval '15 minutes'`);
    await signIn(person.email, person.password).expect(201);
  });
});
