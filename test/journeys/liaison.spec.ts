import request, { type Test } from 'supertest';
import { v7 } from 'uuid';
import { anUpdate, policeSource, type PoliceSource } from '../support/police-source';
import { type Service, type SignedIn, startService } from '../support/service';

describe("the police liaison's view of the feed", () => {
  let service: Service;
  let source: PoliceSource;
  let liaison: SignedIn;
  beforeAll(async () => {
    service = await startService();
    [source, liaison] = [await policeSource(service), await service.person('police-liaison')];
    await policeSource(service, 'southshire');
    const once = anUpdate({
      victims: [{ sourceReference: 'V-1', kind: 'person', familyName: 'Canaryvictim', consentToReferral: 'yes' }],
    });
    await source.sendLines([once, once, '{', { ...anUpdate(), intelligence: {} }]);
    const longAgo = `insert into police.feed_day (source, day, received, last_received_at) values ('southshire', '2024-03-01', 7, '2024-03-01T10:00:00Z')`;
    await service.owner.query(longAgo);
  });
  afterAll(() => service.stop());

  const see = (path: string): Test => request(service.intake.getHttpServer()).get(path).set('Cookie', liaison.cookie);
  const back = async (reference: string, reason: string): Promise<void> => {
    await service.owner.query(
      'insert into crossing.contact_returned (id, source, crime_reference, reason) values ($1, $2, $3, $4)',
      [v7(), 'northshire', reference, reason],
    );
    await service.owner.query('notify crossing_contact_returned');
    await service.settled();
  };
  const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('counts what arrived by source and day, what is quiet, and what was dropped', async () => {
    const page = await see('/feed').expect(200);
    const text = words(page.text);
    expect(text).toContain('4 received in 7 days');
    expect(text).toMatch(/The northshire system just now .* Arriving/);
    expect(text).toMatch(/The southshire system \d+ days ago .* Quiet for too long/);
    expect(text).toMatch(/The northshire system 4 1 1 1/);
    expect(text).toMatch(/1 March 2024 The southshire system 7 0 0 0/);
    expect(text).toMatch(/intelligence The northshire system 1/);
    expect(page.text).not.toContain('Canaryvictim');
  });

  it('gives the same figures to programs, page by page', async () => {
    const get = (query: string): Test =>
      request(service.intake.getHttpServer())
        .get(`/intake/v1/feed${query}`)
        .set(...liaison.bearer);
    const { body } = await get('?limit=1').expect(200);
    expect(body).toMatchObject({
      week: { received: 4, duplicate: 1, quarantined: 1, droppedFields: 1 },
      items: [{ source: 'northshire', received: 4 }],
      dropped: [{ field: 'intelligence', times: 1 }],
    });
    const next = await get(`?limit=1&cursor=${(body as { next: string }).next}`).expect(200);
    expect(next.body).toMatchObject({ items: [{ day: '2024-03-01', source: 'southshire', received: 7 }], next: null });
    expect((await get('?cursor=nonsense')).status).toBe(400);
  });

  it('shows why contact was returned as coded reasons, counted', async () => {
    const [known, cloaked] = [anUpdate(), anUpdate({ crime: { flags: { cloaked: true } } })];
    await source.sendLines([known, cloaked]);
    await back(known.crime.reference, 'wrong-details');
    await back(known.crime.reference, 'wrong-details');
    const page = await see('/feed');
    expect(words(page.text)).toMatch(/The northshire system The details are wrong 2/);
    expect(page.text).not.toContain(known.crime.reference);
    const { rows } = await service.owner.query('select count(*)::int as n from crossing.contact_returned');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('never keeps a return about a cloaked crime or one that the police did not send', async () => {
    const cloaked = anUpdate({ crime: { flags: { cloaked: true } } });
    await source.send(cloaked);
    await back(cloaked.crime.reference, 'no-safe-contact');
    await back('SELF-1', 'no-safe-contact');
    const { rows } = await service.owner.query(
      `select count(*)::int as n from police.contact_return where reason = 'no-safe-contact'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is for the liaison alone, and every look at it is audited', async () => {
    expect((await request(service.intake.getHttpServer()).get('/feed')).status).toBe(303);
    expect((await request(service.intake.getHttpServer()).get('/intake/v1/feed')).status).toBe(401);
    const caseworker = await service.person('contact-caseworker');
    expect(
      (
        await request(service.intake.getHttpServer())
          .get('/intake/v1/feed')
          .set(...caseworker.bearer)
      ).status,
    ).toBe(401);
    expect(
      (
        await request(service.web.getHttpServer())
          .get('/api/v1/audit')
          .set(...liaison.bearer)
      ).status,
    ).toBe(401);
    const { rows } = await service.owner.query(
      `select count(*)::int as n from police.audit where action = 'feed.read' and person_id = $1`,
      [liaison.id],
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(4);
  });
});
