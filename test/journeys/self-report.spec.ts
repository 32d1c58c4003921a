import { v7 } from 'uuid';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, lastAudit, type Somebody, wordsOf } from '../support/case-story';

const typed = {
  kind: 'person',
  givenName: 'Ada',
  familyName: 'Walker',
  bornDay: '',
  bornMonth: '',
  bornYear: '',
  crimeType: 'robbery',
  happenedDay: '',
  happenedMonth: '3',
  happenedYear: '2024',
  locality: 'rutland',
  contactKind: 'mobile',
  contactValue: '07700 900456',
  contactSafe: 'yes',
};
describe('somebody who comes to us themselves', () => {
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

  it('gets a case without any crime number, however often the button is pressed', async () => {
    const fields = { ...typed, idempotencyKey: v7() };
    const [first, second] = [
      await worker.post('/cases/new', fields, '/cases/new'),
      await worker.post('/cases/new', fields, '/cases/new'),
    ];
    expect([first.status, second.headers.location]).toEqual([303, first.headers.location]);
    const cases = await casesOf('Walker');
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      self_reported: true,
      crime_reference: null,
      stage: 'reported',
      month: '2024-03',
      locality: 'rutland',
      crime_type: 'robbery',
      restricted: false,
    });
    expect(first.headers.location).toBe(`/cases/${cases[0].id}?done=opened`);
    expect(await lastAudit(service, 'case.open')).toMatchObject({
      person_id: person.id,
      subject_id: cases[0].id,
      outcome: 'done',
    });
    const words = wordsOf((await worker.page(`/cases/${cases[0].id}`)).text);
    expect(words).toContain('The victim told us about the crime Told to us by the victim');
    expect(words).toContain('Crime reference None: the victim told us');
    expect(words).not.toContain('Send back to the police');
    await service.settled();
    const { rows } = await service.owner.query(
      `select n::int from service.case_count where stage = 'reported' and month = '2024-03' and locality = 'rutland'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('what they said of the number is kept as our own worker’s finding', async () => {
    const [one] = await casesOf('Walker');
    const { body } = await worker.get(`/api/v1/victims/${one.victim_id}`);
    expect(body.contactPoints).toMatchObject([
      { kind: 'mobile', masked: 'ends 456', verifiedSafe: { safe: true, by: 'Sam contact-caseworker' } },
    ]);
  });

  it('nothing typed is lost when an answer needs another look, and each answer says what to do', async () => {
    const wrong = {
      ...typed,
      familyName: '',
      givenName: "Zoë O'Neil",
      bornDay: '31',
      bornMonth: '2',
      bornYear: '1985',
      happenedYear: '2099',
      contactValue: 'not a number',
      contactSafe: '',
      flags: ['stalking'],
      idempotencyKey: v7(),
    };
    const answer = await worker.post('/cases/new', wrong, '/cases/new');
    expect(answer.status).toBe(422);
    const words = wordsOf(answer.text);
    for (const text of [
      'Enter the family name',
      'Date of birth must be a real date',
      'The date must be in the past',
      'Enter a telephone number, for example 07700 900123',
      'Say whether it is safe to use',
    ]) {
      expect(words).toContain(text);
    }
    expect(answer.text).toContain('value="Zoë O&#39;Neil"');
    expect(answer.text).toContain('value="not a number"');
    expect(answer.text).toMatch(/value="stalking" checked/);
    expect(answer.text).toContain(wrong.idempotencyKey);
    expect(await lastAudit(service, 'case.open')).toMatchObject({ outcome: 'failed' });
  });

  it('an organisation needs a name, and nobody needs a way to be reached', async () => {
    const form = await worker.page('/cases/new?kind=organisation');
    expect(form.text).toContain('organisationName');
    const fields = {
      kind: 'organisation',
      organisationName: 'Corner Stores',
      crimeType: 'shoplifting',
      happenedDay: '9',
      happenedMonth: '3',
      happenedYear: '2024',
      locality: 'blaby',
      idempotencyKey: v7(),
    };
    const answer = await worker.post('/cases/new', fields, '/cases/new');
    expect(answer.status).toBe(303);
    expect(wordsOf((await worker.page(answer.headers.location ?? '')).text)).toContain('Corner Stores');
  });
});
