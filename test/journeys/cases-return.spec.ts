import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, update, versionIn, wordsOf } from '../support/case-story';

describe('a case that is sent back to the police', () => {
  let service: Service;
  let person: SignedIn;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('contact-caseworker');
    worker = as(service, person);
    await service.receive([
      update({ crime: { reference: 'NC/1' } }),
      update({ crime: { reference: 'NC/2', flags: { cloaked: true } } }),
    ]);
  });
  afterAll(() => service.stop());

  const wentBack = async () =>
    (
      await service.owner.query(
        `select source, crime_reference, reason from police.contact_return union all select source, crime_reference, reason from crossing.contact_returned order by 3`,
      )
    ).rows;

  it('says which crime and one coded reason, and nothing else crosses', async () => {
    const { id } = await caseOf(service, 'NC/1');
    const { text } = await worker.page(`/cases/${id}`);
    const answer = await worker.post(`/cases/${id}/return`, { version: versionIn(text), reason: 'wrong-details' });
    expect([answer.status, answer.headers.location]).toEqual([303, `/cases/${id}?done=returned`]);
    await service.settled();
    expect(await wentBack()).toEqual([
      { source: 'northshire-crime-system', crime_reference: 'NC/1', reason: 'wrong-details' },
    ]);
    expect(await lastAudit(service, 'case.return')).toMatchObject({
      person_id: person.id,
      subject_id: id,
      outcome: 'done',
    });
    const { rows } = await service.owner.query(
      `select payload from service.event where type = 'cases.contact-return-requested'`,
    );
    expect(rows).toEqual([{ payload: { caseId: id, reason: 'wrong-details' } }]);
    expect(wordsOf((await worker.page(`/cases/${id}`)).text)).toContain('The contact details are wrong: sent back');
  });

  it('is sent once a reason', async () => {
    const { id } = await caseOf(service, 'NC/1');
    const { headers } = await worker.get(`/api/v1/cases/${id}`);
    const again = await worker.send(
      'post',
      `/api/v1/cases/${id}/return`,
      { reason: 'wrong-details' },
      { 'If-Match': headers.etag ?? '' },
    );
    expect([again.status, again.body.code]).toEqual([409, 'returned-already']);
    const other = await worker.send(
      'post',
      `/api/v1/cases/${id}/return`,
      { reason: 'could-not-be-reached' },
      { 'If-Match': headers.etag ?? '' },
    );
    expect(other.status).toBe(204);
    await service.settled();
    expect(await wentBack()).toHaveLength(2);
  });

  it('needs a reason from the list, and the version that was read', async () => {
    const { id } = await caseOf(service, 'NC/1');
    const page = await worker.post(`/cases/${id}/return`, { version: '1', reason: '' });
    expect(page.status).toBe(422);
    expect(wordsOf(page.text)).toContain('Choose why the victim could not be contacted');
    expect(
      (await worker.send('post', `/api/v1/cases/${id}/return`, { reason: 'not-asked-if-safe' })).body,
    ).toMatchObject({ status: 428, code: 'if-match-required' });
    expect(
      (await worker.send('post', `/api/v1/cases/${id}/return`, { reason: 'not-asked-if-safe' }, { 'If-Match': '"1"' }))
        .body,
    ).toMatchObject({ status: 412, code: 'changed-meanwhile' });
  });

  it('is never one of a cloaked crime, not even when it was cloaked after the order was given', async () => {
    const { id } = await caseOf(service, 'NC/2');
    const supervisor = as(service, await service.person('contact-supervisor'));
    const { headers } = await supervisor.get(`/api/v1/cases/${id}`);
    const answer = await supervisor.send(
      'post',
      `/api/v1/cases/${id}/return`,
      { reason: 'no-safe-contact' },
      { 'If-Match': headers.etag ?? '' },
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'not-returnable']);
    const late = '018f0000-0000-7000-8000-00000000aaaa';
    await service.owner.query(
      `insert into service.event (id, type, payload) values ($1, 'cases.contact-return-requested', $2)`,
      [late, { caseId: id, reason: 'no-safe-contact' }],
    );
    await service.owner.query(
      `insert into service.outbox (event_id, reaction) values ($1, 'return-contact-when-contact-return-requested')`,
      [late],
    );
    await service.owner.query(`select pg_notify('outbox_service', '')`);
    await service.settled();
    expect((await wentBack()).filter(({ crime_reference }) => crime_reference === 'NC/2')).toEqual([]);
  });
});
