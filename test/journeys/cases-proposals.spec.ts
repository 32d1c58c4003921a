import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, update, versionIn, wordsOf } from '../support/case-story';

describe('a victim of whom the feed says otherwise than was checked', () => {
  let service: Service;
  let person: SignedIn;
  let worker: Somebody;
  let id: string;
  const path = (): string => `/victims/${id}`;
  const about = (
    reference: string,
    occurredFrom: string,
    given: Parameters<typeof update>[0]['victim'] = {},
  ): CrimeUpdate =>
    update({
      crime: { reference, occurredFrom },
      victim: { sourceReference: 'V-1', givenName: 'Robin', familyName: 'Sample', ...given },
    });
  const etagOf = async (): Promise<string> => (await worker.get(`/api/v1${path()}`)).headers.etag ?? '';

  beforeAll(async () => {
    service = await startService();
    person = await service.person('contact-caseworker');
    worker = as(service, person);
    await service.receive([
      about('NC/NEW', '2024-03-09'),
      about('NC/YEAR', '2023-03-10'),
      about('NC/OLD', '2023-03-09'),
      about('NC/MONTH', '2023-11'),
    ]);
    id = (await caseOf(service, 'NC/NEW')).victim;
    const checked = { givenName: 'Robyn', familyName: 'Samples' };
    await worker.send('patch', `/api/v1${path()}`, checked, { 'If-Match': await etagOf() }).expect(200);
  });
  afterAll(() => service.stop());

  it('keeps the checked value; what the feed says waits, and the case says so', async () => {
    await service.receive([about('NC/NEW', '2024-03-09', { familyName: 'Feedsaid', givenName: 'Feedname' })]);
    const { body } = await worker.get(`/api/v1${path()}`);
    expect(body.familyName).toBe('Samples');
    expect(body.proposals.map(({ field, proposed }: { field: string; proposed: string }) => [field, proposed])).toEqual(
      expect.arrayContaining([
        ['familyName', 'Feedsaid'],
        ['givenName', 'Feedname'],
      ]),
    );
    const one = await caseOf(service, 'NC/NEW');
    expect(wordsOf((await worker.page(`/cases/${one.id}`)).text)).toContain(
      'changes of the victim’s details are proposed',
    );
    expect((await worker.page('/cases?needsDecision=yes')).text).toContain(`/cases/${one.id}`);
  });

  it('accepted once, the proposed value stands and counts as checked; refused, the checked value stays', async () => {
    const page = await worker.page(path());
    const [, accept] =
      /action="([^"]+accept)"/.exec(
        page.text.slice(page.text.indexOf('Feedsaid') - 900, page.text.indexOf('Feedsaid') + 900),
      ) ?? [];
    const { body: before } = await worker.get(`/api/v1${path()}`);
    const of = (field: string) => before.proposals.find((one: { field: string }) => one.field === field).id;
    expect(accept).toBeDefined();
    const accepted = await worker.post(`${path()}/proposals/${of('familyName')}/accept`, {
      version: versionIn(page.text),
    });
    expect(accepted.headers.location).toBe(`${path()}?done=accepted`);
    const refused = await worker.send(
      'post',
      `/api/v1${path()}/proposals/${of('givenName')}/decision`,
      { decision: 'refused' },
      { 'If-Match': await etagOf() },
    );
    expect(refused.status).toBe(204);
    const { body } = await worker.get(`/api/v1${path()}`);
    expect([body.familyName, body.givenName]).toEqual(['Feedsaid', 'Robyn']);
    expect(body.verified.familyName.by).toBe('Sam contact-caseworker');
    expect(await lastAudit(service, 'victim.decide')).toMatchObject({
      person_id: person.id,
      subject_id: id,
      outcome: 'done',
    });

    const again = await worker.send(
      'post',
      `/api/v1${path()}/proposals/${of('familyName')}/decision`,
      { decision: 'refused' },
      { 'If-Match': await etagOf() },
    );
    expect([again.status, again.body.code]).toEqual([409, 'proposal-decided']);
    expect((await worker.get(`/api/v1${path()}`)).body.familyName).toBe('Feedsaid');
  });

  it('once refused, the same value is not proposed again', async () => {
    await service.receive([about('NC/NEW', '2024-03-09', { familyName: 'Feedsaid', givenName: 'Feedname' })]);
    const { body } = await worker.get(`/api/v1${path()}`);
    expect(body.proposals.filter(({ field }: { field: string }) => field === 'givenName')).toEqual([]);
  });
});
