import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, suspect, update, versionIn, wordsOf } from '../support/case-story';

describe('a case with its journey', () => {
  let service: Service;
  let person: SignedIn;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('contact-caseworker');
    worker = as(service, person);
    await service.receive([
      update({
        crime: {
          reference: 'NC/1',
          reportedOn: '2024-03-09T22:58:00Z',
          officerInCase: { name: 'DC Alex Example', collarNumber: '4187' },
          flags: { stalking: true },
        },
        status: { factId: 'status', published: 'Under investigation', at: '2024-03' },
        suspects: [
          suspect(
            's-1',
            {
              factId: 'a1',
              kind: 'arrested',
              at: '2024-03-10T06:30:00Z',
              told: { told: true, by: 'police', how: 'phone', at: '2024-03-10T08:00:00Z' },
            },
            {
              factId: 'b1',
              kind: 'bailed',
              at: '2024-03-10T18:00:00Z',
              conditions: [{ code: 'no-contact' }, { code: 'exclusion' }],
              endsOn: '2024-06-10',
              told: { told: false },
            },
          ),
          suspect(
            's-2',
            { factId: 'a2', kind: 'arrested', at: '2024-03-11' },
            { factId: 'v2', kind: 'verdict', code: 'not-guilty', at: '2024-03-12' },
            { factId: 'x2', kind: 'released-no-further-action', at: '2024-03-13' },
          ),
        ],
      }),
    ]);
  });
  afterAll(() => service.stop());

  it('tells what happened, when as far as is known, and how we know', async () => {
    const { id } = await caseOf(service, 'NC/1');
    const words = wordsOf((await worker.page(`/cases/${id}`)).text);
    expect(words).toContain(
      '10 March 2024 at 6:30am Suspect 1 was arrested The victim was told by the police by phone on 10 March 2024. Told by the police system northshire-crime-system, received',
    );
    expect(words).toContain(
      'Suspect 1 was released on bail Conditions: no contact with the victim; keep away from a place. Ends on 10 June 2024. The victim has not been told.',
    );
    expect(words).toContain('March 2024 Status: Under investigation');
    expect(words).toContain('9 March 2024 at 10:58pm The crime was reported to the police');
    expect(words).toContain('DC Alex Example (4187)');
    expect(words).toContain('Take care Stalking');
    expect(words).toMatch(/Suspect 1 Suspect on police bail/);
    expect(await lastAudit(service, 'case.read')).toMatchObject({
      person_id: person.id,
      subject_id: id,
      outcome: 'done',
    });
  });

  it('shows what the journey could not take, with the reason, and a task that a person settles', async () => {
    const { id } = await caseOf(service, 'NC/1');
    const { body, headers } = await worker.get(`/api/v1/cases/${id}`);
    expect(headers.etag).toBe(`"${body.version}"`);
    const refused = body.journey.timeline.filter(({ state }: { state: string }) => state === 'refused');
    expect(
      refused.map(({ what, reason }: { what: string; reason: string }) => [what, reason.length > 20]),
    ).toContainEqual(['Suspect 2 was released without charge, with no further action', true]);
    expect(body.tasks.length).toBeGreaterThan(0);
    const page = await worker.page(`/cases/${id}`);
    expect(wordsOf(page.text)).toContain('Did not move the journey');
    const listed = await worker.page('/cases?needsDecision=yes');
    expect(listed.text).toContain(`/cases/${id}`);

    for (const task of body.tasks as { id: string }[]) {
      const { text } = await worker.page(`/cases/${id}`);
      const answer = await worker.post(`/cases/${id}/tasks/${task.id}/settle`, { version: versionIn(text) });
      expect([answer.status, answer.headers.location]).toEqual([303, `/cases/${id}?done=settled`]);
    }
    const { rows } = await service.owner.query('select open_tasks from service.victim_case where id = $1', [id]);
    expect(rows).toEqual([{ open_tasks: 0 }]);
    expect((await worker.page('/cases?needsDecision=yes')).text).not.toContain(`/cases/${id}`);
    expect(await lastAudit(service, 'case.settle')).toMatchObject({
      person_id: person.id,
      subject_id: id,
      outcome: 'done',
    });

    const [first] = body.tasks as { id: string }[];
    const again = await worker.send(
      'post',
      `/api/v1/cases/${id}/tasks/${first?.id}/settle`,
      {},
      { 'If-Match': headers.etag ?? '' },
    );
    expect([again.status, again.body.code]).toEqual([409, 'task-settled']);
  });

  it('shows what its source took back as taken back', async () => {
    await service.receive([
      update({
        crime: { reference: 'NC/2' },
        suspects: [
          suspect(
            's-1',
            { factId: 'a', kind: 'arrested', at: '2024-03-10' },
            { factId: 'c', kind: 'charged', at: '2024-03-11' },
          ),
        ],
      }),
      update({
        crime: { reference: 'NC/2' },
        suspects: [suspect('s-1', { factId: 'c', kind: 'charged', at: '2024-03-11', withdrawn: true })],
      }),
    ]);
    const { id } = await caseOf(service, 'NC/2');
    const { body } = await worker.get(`/api/v1/cases/${id}`);
    expect(body.journey.stage).toBe('arrested');
    expect(body.journey.timeline[0]).toMatchObject({ what: 'Suspect 1 was charged', state: 'withdrawn' });
    expect(wordsOf((await worker.page(`/cases/${id}`)).text)).toContain('Taken back by its source');
  });

  it('is found by its id alone: anything else is not found', async () => {
    for (const id of ['nonsense', '018f0000-0000-7000-8000-000000000000']) {
      expect((await worker.page(`/cases/${id}`)).status).toBe(404);
      expect((await worker.get(`/api/v1/cases/${id}`)).body).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  describe('of a cloaked crime', () => {
    beforeAll(() =>
      service.receive([
        update({ crime: { reference: 'NC/SECRET', flags: { cloaked: true } }, victim: { familyName: 'Cloakwood' } }),
      ]),
    );

    it('is not there for a caseworker, neither listed nor found nor opened, and the attempt is audited', async () => {
      const { id, victim } = await caseOf(service, 'NC/SECRET');
      expect((await worker.page('/cases')).text).not.toContain('Cloakwood');
      expect((await worker.send('post', '/api/v1/cases/search', { search: 'Cloakwood' })).body.items).toEqual([]);
      expect((await worker.page(`/cases/${id}`)).status).toBe(404);
      expect(await lastAudit(service, 'request.refused')).toMatchObject({
        person_id: person.id,
        subject_id: id,
        outcome: 'refused',
        detail: { code: 'not-found', route: '/cases/:id' },
      });
      expect((await worker.get(`/api/v1/cases/${id}`)).status).toBe(404);
      expect((await worker.get(`/api/v1/victims/${victim}`)).status).toBe(404);
    });

    it('is there for a supervisor, who sees that it is restricted, and for the caseworker whom it is assigned to', async () => {
      const { id } = await caseOf(service, 'NC/SECRET');
      const supervisor = as(service, await service.person('contact-supervisor'));
      const { text, status } = await supervisor.page(`/cases/${id}`);
      expect(status).toBe(200);
      expect(wordsOf(text)).toContain('Nothing about it goes to the police');
      expect(text).not.toContain('Send back to the police');
      await service.owner.query('update service.victim_case set assigned_to = $2 where id = $1', [id, person.id]);
      expect((await worker.page(`/cases/${id}`)).status).toBe(200);
    });
  });

  it('is nobody else’s to read: auditors and administrators are refused', async () => {
    const { id } = await caseOf(service, 'NC/1');
    for (const role of ['opcc-auditor', 'administrator', 'provider-worker'] as const) {
      expect((await as(service, await service.person(role)).get(`/api/v1/cases/${id}`)).status).toBe(403);
    }
  });
});
