import request from 'supertest';
import { DOOR } from '../../src/intake/door/bodies';
import { revokeKey } from '../../src/intake/source-keys';
import { anUpdate, policeSource, type PoliceSource } from '../support/police-source';
import { type Service, startService } from '../support/service';

describe('one crime update at the door', () => {
  let service: Service;
  let source: PoliceSource;
  beforeAll(async () => {
    service = await startService({ worker: false });
    source = await policeSource(service);
  });
  afterAll(() => service.stop());

  const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await service.owner.query(sql, values)).rows as Record<string, unknown>[];
  const quarantined = (): Promise<Record<string, unknown>[]> =>
    rows(
      `select line::int, problems, convert_from(body, 'LATIN1') as body from police.quarantined order by received_at desc limit 1`,
    );

  it('is accepted once, and after that a duplicate that is stored no second time', async () => {
    const update = anUpdate();
    const first = await source.send(update);
    expect([first.status, first.body]).toEqual([202, { line: 1, messageId: update.messageId, result: 'accepted' }]);
    const second = await source.send(update);
    expect([second.status, second.body]).toEqual([200, { line: 1, messageId: update.messageId, result: 'duplicate' }]);
    expect(
      await rows('select source, crime_reference from police.crime_update where message_id = $1', [update.messageId]),
    ).toEqual([{ source: 'northshire', crime_reference: update.crime.reference }]);
  });

  it('under an id that was used for other content is quarantined, and the first stands', async () => {
    const update = anUpdate();
    await source.send(update);
    const answer = await source.send({ ...update, version: 2 });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      result: 'quarantined',
      line: 1,
      messageId: update.messageId,
      errors: [{ field: '/messageId' }],
    });
    expect(
      await rows('select body->>$2 as version from police.crime_update where message_id = $1', [
        update.messageId,
        'version',
      ]),
    ).toEqual([{ version: '1' }]);
    expect(JSON.parse(String((await quarantined())[0]?.body))).toEqual({ ...update, version: 2 });
  });

  it.each([
    ['malformed JSON', '{"contract": "crime-update/1", "messageId": x}', '', /one JSON object/],
    ['no body', '', '', /one JSON object/],
    ['a list', '[]', '', /a JSON object/],
    ['a wrong encoding', Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]), '', /text in UTF-8/],
    [
      'an unknown code',
      { ...anUpdate(), outcomes: [{ factId: 'o', type: '99', at: '2024-03' }] },
      '/outcomes/0/type',
      /outcome/i,
    ],
    [
      'an unknown published string',
      { ...anUpdate(), status: { published: 'Suspect charmed', at: '2024-03' } },
      '/status/published',
      /data\.police\.uk/,
    ],
    [
      'a date in the future',
      anUpdate({ crime: { occurredFrom: '2099-01' } }),
      '/crime/occurredFrom',
      /not after today/,
    ],
    ['no reference', { ...anUpdate(), crime: { crimeType: 'burglary' } }, '/crime/reference', /must be given/],
    ['another source than its key', anUpdate({ source: 'southshire' }), '/source', /northshire/],
  ])('with %s is quarantined whole, naming field and what was expected', async (_what, body, field, expected) => {
    const answer = await source.send(body);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      code: 'quarantined',
      line: 1,
      errors: [{ field, expected: expect.stringMatching(expected) as string }],
    });
    const [kept] = await quarantined();
    expect(kept).toMatchObject({ line: 1, problems: answer.body.errors as object });
    const sent = Buffer.isBuffer(body)
      ? body.toString('latin1')
      : typeof body === 'string'
        ? body
        : JSON.stringify(body);
    expect(kept?.body).toBe(sent);
  });

  it('longer than 1 MiB is quarantined with its first bytes', async () => {
    const answer = await source.send(`{"long": "${'x'.repeat(3 * 1024 * 1024)}"}`);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [{ field: '', expected: expect.stringContaining('1 MiB') as string }],
    });
    expect(String((await quarantined())[0]?.body)).toMatch(/^\{"long": "x{4000}/);
  });

  it('outside the force, or without a place, is taken', async () => {
    const { where: _none, ...nowhere } = anUpdate().crime;
    const elsewhere = anUpdate({ crime: { where: { lsoaCode: 'E01019663', lsoaName: 'Amber Valley 017D' } } });
    expect((await source.send(elsewhere)).status).toBe(202);
    expect((await source.send({ ...anUpdate(), crime: nowhere })).status).toBe(202);
    expect(
      await rows('select locality from police.crime where reference = any($1) order by locality', [
        [elsewhere.crime.reference, nowhere.reference],
      ]),
    ).toEqual([{ locality: 'outside-force' }, { locality: null }]);
  });

  it('loses its fields outside the contract, which are counted and reported', async () => {
    const update = { ...anUpdate(), intelligence: { grade: 'B2' }, 'Robin 07700': 1 };
    const answer = await source.send(update);
    expect(answer.body).toMatchObject({ result: 'accepted', dropped: ['/intelligence', '/Robin 07700'] });
    expect(await rows('select field, times::int from police.dropped_field order by field')).toEqual([
      { field: '?', times: 1 },
      { field: 'intelligence', times: 1 },
    ]);
    expect(await rows(`select 1 from police.crime_update where body::text like '%B2%'`)).toEqual([]);
  });

  it('is one delivery under its key, and one audit line with counts', async () => {
    const answer = await source.send(anUpdate());
    const [delivery] = await rows(
      'select id, source, source_key from police.delivery order by received_at desc limit 1',
    );
    expect(delivery).toMatchObject({ source: 'northshire', source_key: source.keyId });
    const audited = await rows('select action, outcome, detail from police.audit where subject_id = $1', [
      delivery?.id,
    ]);
    expect(audited).toEqual([
      {
        action: 'crime-updates.receive',
        outcome: 'done',
        detail: { source: 'northshire', key: source.keyId, accepted: 1, duplicate: 0, quarantined: 0 },
      },
    ]);
    expect(answer.status).toBe(202);
  });

  it('is refused without a key that is valid, and the refusal is audited', async () => {
    const other = await policeSource(service, 'southshire');
    await revokeKey(service.owner, { id: other.keyId });
    for (const authorization of [undefined, `Bearer ${'x'.repeat(47)}`, `Bearer ${other.key}`, `Basic ${source.key}`]) {
      const refused = request(service.intake.getHttpServer()).post(DOOR).send(anUpdate());
      const answer = await (authorization ? refused.set('Authorization', authorization) : refused);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
      expect(answer.headers['content-type']).toMatch(/problem\+json/);
      expect(answer.body).toMatchObject({ code: 'unknown-key' });
    }
    expect(
      await rows(
        `select detail->>'route' as route, count(*)::int as n from police.audit where outcome = 'refused' and detail->>'code' = 'unknown-key' group by 1`,
      ),
    ).toEqual([{ route: DOOR, n: 4 }]);
    expect(await rows('select 1 from police.delivery where source = $1', ['southshire'])).toEqual([]);
  });

  it('is not taken as another kind of content', async () => {
    const send = (type: string) =>
      request(service.intake.getHttpServer())
        .post(DOOR)
        .set('Authorization', `Bearer ${source.key}`)
        .set('Content-Type', type);
    expect((await send('text/plain').send('hello')).status).toBe(415);
    expect((await send('text/csv').send('hello')).status).toBe(415);
    expect((await send('application/json').set('Content-Encoding', 'gzip').send('{}')).status).toBe(415);
  });
});
