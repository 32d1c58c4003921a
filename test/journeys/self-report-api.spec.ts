import { v7 } from 'uuid';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, type Somebody } from '../support/case-story';

const asked = {
  victim: { kind: 'person', familyName: 'Byron', dateOfBirth: '1985-03-27' },
  crime: { crimeType: 'burglary', occurred: '2024-03-09', locality: 'blaby' },
  contactPoints: [{ kind: 'email', value: 'a.byron@example.com', safe: 'not-asked' }],
};

describe('a self-reported case that a program opens', () => {
  let service: Service;
  let person: SignedIn;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('contact-caseworker');
    worker = as(service, person);
  });
  afterAll(() => service.stop());

  const casesOf = async (familyName: string) =>
    (
      await service.owner.query(
        `select c.* from service.victim_case c join service.victim v on v.id = c.victim_id where v.family_name = $1`,
        [familyName],
      )
    ).rows;

  const open = (key: string | null, body: object = asked) =>
    worker.send('post', '/api/v1/cases', body, key ? { 'Idempotency-Key': key } : {});

  it('the same key and body open one case and give one answer; the same key with another body is refused', async () => {
    const key = v7();
    const [first, second] = await Promise.all([open(key), open(key)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(first.headers.location).toBe(`/api/v1/cases/${first.body.id}`);
    expect(await casesOf('Byron')).toHaveLength(1);
    const other = await open(key, { ...asked, crime: { ...asked.crime, locality: 'rutland' } });
    expect(other.status).toBe(422);
    expect(await casesOf('Byron')).toHaveLength(1);
  });

  it('without a key it is not opened', async () => {
    expect((await open(null)).body).toMatchObject({ status: 400, code: 'idempotency-key-required' });
  });

  it('each field that cannot be taken is named', async () => {
    const { body } = await open(v7(), {
      victim: { kind: 'person' },
      crime: { crimeType: 'mischief', occurred: '2099-01', locality: 'mars', flags: ['odd'] },
      contactPoints: [{ kind: 'email', value: 'nobody', safe: 'maybe' }],
    });
    expect(body.status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(
      [
        'contactPoints.0.safe',
        'contactPoints.0.value',
        'crime.crimeType',
        'crime.flags',
        'crime.locality',
        'crime.occurred',
        'victim.familyName',
      ].sort(),
    );
    expect((await open(v7(), {})).body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'victim',
      'crime',
    ]);
  });

  it('a crime in which a police officer may be involved is seen by whoever opened the case and by supervisors alone', async () => {
    const cloaked = {
      ...asked,
      victim: { kind: 'person', familyName: 'Hidden' },
      crime: { ...asked.crime, flags: ['cloaked'] },
    };
    const { body } = await open(v7(), cloaked);
    const colleague = as(service, await service.person('contact-caseworker'));
    const supervisor = as(service, await service.person('contact-supervisor'));
    const [mine] = await casesOf('Hidden');
    expect(mine).toMatchObject({ restricted: true, assigned_to: person.id });
    expect((await worker.page(`/cases/${body.id}`)).status).toBe(200);
    expect((await worker.get(`/api/v1/victims/${mine.victim_id}`)).body.contactPoints).toHaveLength(1);
    expect((await supervisor.page(`/cases/${body.id}`)).status).toBe(200);
    expect((await colleague.page(`/cases/${body.id}`)).status).toBe(404);
    expect((await colleague.get(`/api/v1/victims/${mine.victim_id}`)).status).toBe(404);
  });
});
