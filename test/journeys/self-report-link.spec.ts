import { v7 } from 'uuid';
import { type Service, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, suspect, update, versionIn, wordsOf } from '../support/case-story';

describe('a self-reported case that is linked to a crime', () => {
  let service: Service;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    worker = as(service, await service.person('contact-caseworker'));
    await service.receive([charged('NC/KNOWN')]);
  });
  afterAll(() => service.stop());

  const charged = (reference: string) =>
    update({
      crime: { reference, occurredFrom: '2024-03-08' },
      suspects: [suspect('s-1', { factId: 'c', kind: 'charged', at: '2024-03-20' })],
    });

  async function opened(): Promise<string> {
    const body = {
      victim: { kind: 'person', familyName: 'Walker' },
      crime: { crimeType: 'robbery', occurred: '2024-03', locality: 'rutland', flags: ['stalking'] },
    };
    return (await worker.send('post', '/api/v1/cases', body, { 'Idempotency-Key': v7() })).body.id;
  }

  const rowOf = async (id: string) =>
    (await service.owner.query('select * from service.victim_case where id = $1', [id])).rows[0];

  /** Everything that the police side holds, and what is on its way there. */
  async function policeSide(): Promise<string> {
    const { rows } = await service.owner.query<{ t: string }>(
      `select format('%I.%I', schemaname, tablename) as t from pg_tables where schemaname in ('police', 'crossing') order by 1`,
    );
    const tables: unknown[] = [];
    for (const { t } of rows)
      tables.push(
        t,
        (await service.owner.query(`select coalesce(jsonb_agg(x order by x::text), '[]') as all from ${t} x`)).rows[0]
          .all,
      );
    return JSON.stringify(tables);
  }

  it('follows the crime that we know at once, and the police are told nothing', async () => {
    const id = await opened();
    const before = await policeSide();
    const form = await worker.page(`/cases/${id}/link`);
    const found = await worker.post(`/cases/${id}/link/find`, {
      crimeReference: ' NC/KNOWN ',
      version: versionIn(form.text),
    });
    expect(found.status).toBe(200);
    expect(wordsOf(found.text)).toContain('Is this the crime? Crime type Burglary When 8 March 2024 Locality Blaby');
    expect(found.text).not.toContain('Sample');
    const linked = await worker.post(`/cases/${id}/link`, {
      crimeReference: 'NC/KNOWN',
      version: versionIn(found.text),
    });
    expect(linked.headers.location).toBe(`/cases/${id}?done=linked`);
    expect(await rowOf(id)).toMatchObject({
      stage: 'charged',
      crime_reference: 'NC/KNOWN',
      crime_type: 'burglary',
      locality: 'blaby',
      month: '2024-03',
      self_reported: true,
      updates: 1,
    });
    const words = wordsOf((await worker.page(`/cases/${id}`)).text);
    expect(words).toContain('Suspect 1 was charged');
    expect(words).toContain('The victim told us about the crime');
    expect(words).toContain('Take care Stalking');
    await service.settled();
    expect(await policeSide()).toBe(before);
    expect(await lastAudit(service, 'case.link')).toMatchObject({ subject_id: id, outcome: 'done' });
  });

  it('tells the rest of the service that the stage was reached', async () => {
    const id = await opened();
    await link(id, 'NC/KNOWN');
    await service.settled();
    const { rows } = await service.owner.query(
      `select payload->>'from' as from, payload->>'to' as to from service.event where type = 'journey.stage-reached' and payload->>'caseId' = $1 order by id`,
      [id],
    );
    expect(rows).toEqual([
      { from: null, to: 'reported' },
      { from: 'reported', to: 'charged' },
    ]);
  });

  it('goes on following it when the police say more', async () => {
    const id = await opened();
    await link(id, 'NC/KNOWN');
    await service.receive([
      update({
        crime: { reference: 'NC/KNOWN', occurredFrom: '2024-03-08' },
        suspects: [suspect('s-1', { factId: 'h', kind: 'first-hearing', at: '2024-04-02' })],
      }),
    ]);
    expect(await rowOf(id)).toMatchObject({ stage: 'first-hearing' });
  });

  it('waits for a crime that has not reached us, says so, and follows it when it arrives', async () => {
    const id = await opened();
    const form = await worker.page(`/cases/${id}/link`);
    const found = await worker.post(`/cases/${id}/link/find`, {
      crimeReference: 'NC/LATER',
      version: versionIn(form.text),
    });
    expect(wordsOf(found.text)).toContain(
      'a crime for which the police have named no victim never reaches us. Support goes on all the same',
    );
    const waiting = await worker.post(`/cases/${id}/link`, {
      crimeReference: 'NC/LATER',
      version: versionIn(found.text),
    });
    expect(waiting.headers.location).toBe(`/cases/${id}?done=waiting`);
    expect(await rowOf(id)).toMatchObject({ stage: 'reported', linked_crime_id: null, crime_reference: null });
    expect(wordsOf((await worker.page(`/cases/${id}`)).text)).toContain(
      'NC/LATER Has not reached us yet. Support goes on all the same.',
    );

    await service.receive([charged('NC/OTHER')]);
    expect(await rowOf(id)).toMatchObject({ linked_crime_id: null });
    await service.receive([charged('NC/LATER')]);
    expect(await rowOf(id)).toMatchObject({ stage: 'charged', crime_reference: 'NC/LATER' });
    expect((await service.owner.query('select * from service.awaited_crime where case_id = $1', [id])).rows).toEqual(
      [],
    );
    const { body } = await worker.get(`/api/v1/cases/${id}`);
    expect(body).toMatchObject({ linked: true, awaitedReference: null, journey: { stage: 'charged' } });
  });

  it('waits for the right reference when the first was typed wrongly', async () => {
    const id = await opened();
    expect((await link(id, 'NC/TYPO')).body).toEqual({ result: 'waiting' });
    expect((await link(id, 'NC/KNOWN')).body).toEqual({ result: 'linked' });
    await service.receive([charged('NC/TYPO')]);
    expect(await rowOf(id)).toMatchObject({ crime_reference: 'NC/KNOWN' });
  });

  it('is linked once, from the version that was read, and never a case that came from the police', async () => {
    const id = await opened();
    expect(
      (await worker.send('post', `/api/v1/cases/${id}/crime-link`, { crimeReference: 'NC/KNOWN' })).body,
    ).toMatchObject({ status: 428, code: 'if-match-required' });
    expect(
      (
        await worker.send(
          'post',
          `/api/v1/cases/${id}/crime-link`,
          { crimeReference: 'NC/KNOWN' },
          { 'If-Match': '"7"' },
        )
      ).body,
    ).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    await link(id, 'NC/KNOWN');
    expect((await link(id, 'NC/OTHER')).body).toMatchObject({ status: 409, code: 'already-linked' });
    const police = await caseOf(service, 'NC/KNOWN');
    expect((await link(police.id, 'NC/OTHER')).body).toMatchObject({ status: 409, code: 'not-self-reported' });
  });

  it('never goes back to the police, linked or not', async () => {
    const id = await opened();
    await link(id, 'NC/KNOWN');
    const { headers, body } = await worker.get(`/api/v1/cases/${id}`);
    expect(body.crimeReference).toBe('NC/KNOWN');
    const answer = await worker.send(
      'post',
      `/api/v1/cases/${id}/return`,
      { reason: 'no-safe-contact' },
      { 'If-Match': headers.etag ?? '' },
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'not-returnable']);
  });

  it('to a cloaked crime that the caseworker may not see: it waits as for any other, and becomes restricted when the police say more', async () => {
    await service.receive([update({ crime: { reference: 'NC/CLOAK', flags: { cloaked: true } } })]);
    const id = await opened();
    expect((await link(id, 'NC/CLOAK')).body).toEqual({ result: 'waiting' });
    await service.receive([update({ crime: { reference: 'NC/CLOAK', flags: { cloaked: true } } })]);
    expect(await rowOf(id)).toMatchObject({ restricted: true, crime_reference: 'NC/CLOAK' });
    expect((await worker.page(`/cases/${id}`)).status).toBe(404);
  });

  async function link(id: string, crimeReference: string) {
    const { headers } = await worker.get(`/api/v1/cases/${id}`);
    return worker.send(
      'post',
      `/api/v1/cases/${id}/crime-link`,
      { crimeReference },
      { 'If-Match': headers.etag ?? '' },
    );
  }
});
