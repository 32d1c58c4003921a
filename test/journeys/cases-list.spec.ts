import request from 'supertest';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, update, wordsOf } from '../support/case-story';

describe('the list of cases', () => {
  let service: Service;
  let person: SignedIn;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('contact-caseworker');
    worker = as(service, person);
    await service.receive([
      update({
        crime: { reference: 'NC/A', crimeType: 'burglary', where: { locality: 'blaby' } },
        victim: { givenName: 'Joanna', familyName: 'Whitfield' },
      }),
      update({
        crime: { reference: 'NC/B', crimeType: 'robbery', where: { locality: 'rutland' } },
        victim: { familyName: 'Whitmore' },
        suspects: [{ suspectId: 's1', events: [{ factId: 'c', kind: 'charged', at: '2024-03-20' }] }],
      }),
      update({
        crime: { reference: 'NC/C', crimeType: 'shoplifting', where: { locality: 'blaby' } },
        victims: [
          {
            sourceReference: 'O-1',
            kind: 'organisation',
            organisationName: 'Corner Stores (Melton) Ltd',
            consentToReferral: 'not-asked',
          },
        ],
      }),
    ]);
  });
  afterAll(() => service.stop());

  it('shows every case with its stage in words, newest first', async () => {
    const { text, status } = await worker.page('/cases');
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain('3 cases');
    expect(wordsOf(text)).toContain('Suspect charged');
    expect(text.indexOf('Corner Stores')).toBeLessThan(text.indexOf('Joanna Whitfield'));
    expect((await lastAudit(service, 'case.list')).detail.cases).toHaveLength(3);
  });

  it.each([
    ['stage=charged', ['Robin Whitmore']],
    ['crimeType=burglary', ['Joanna Whitfield']],
    ['locality=blaby', ['Joanna Whitfield', 'Corner Stores (Melton) Ltd']],
    ['locality=blaby&crimeType=robbery', []],
    ['stage=&crimeType=&locality=&needsDecision=yes', []],
  ])('narrowed by %s shows %j', async (query, names) => {
    const { text } = await worker.page(`/cases?${query}`);
    for (const name of ['Joanna Whitfield', 'Robin Whitmore', 'Corner Stores (Melton) Ltd']) {
      expect([name, text.includes(name)]).toEqual([name, names.includes(name)]);
    }
  });

  it('says of a filter that nobody offers which field is wrong', async () => {
    const answer = await worker.get('/api/v1/cases?stage=nowhere');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'stage', expected: 'the code of a stage' }],
    });
  });

  it('goes on page by page with an opaque cursor, missing and repeating none', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await worker.get(`/api/v1/cases?limit=1${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ crimeReference }: { crimeReference: string }) => crimeReference));
      next = body.next;
    }
    expect(seen).toEqual(['NC/C', 'NC/B', 'NC/A']);
    expect((await worker.get('/api/v1/cases?cursor=nonsense')).status).toBe(400);
  });

  it('stops counting at a thousand and says so', async () => {
    await service.owner.query(`set session_replication_role = replica`);
    await service.owner.query(
      `insert into service.victim_case (id, reference, victim_id, crime_id, stage, updates, restricted, self_reported)
       select gen_random_uuid(), 'VF-TEST-' || n, gen_random_uuid(), gen_random_uuid(), 'recorded', 0, false, false from generate_series(1, 1100) n`,
    );
    await service.owner.query(`set session_replication_role = origin`);
    const words = wordsOf((await worker.page('/cases')).text);
    expect(words).toContain('At least 1,000 cases');
    expect(words).toContain('Next page');
    await service.owner.query(`delete from service.victim_case where reference like 'VF-TEST-%'`);
  });

  describe('searched', () => {
    it.each([
      ['whit', ['NC/A', 'NC/B']],
      ['WHITFIELD', ['NC/A']],
      ['joanna whit', ['NC/A']],
      ['corner st', ['NC/C']],
      ['NC/B', ['NC/B']],
      ['ield', []],
      ['%', []],
      ["o'; drop", []],
    ])('by "%s" finds %j', async (search, references) => {
      const { body, status } = await worker.send('post', '/api/v1/cases/search', { search: search.padEnd(2) });
      expect(status).toBe(200);
      expect(body.items.map(({ crimeReference }: { crimeReference: string }) => crimeReference).sort()).toEqual(
        references,
      );
    });

    it('by case reference, however it is written', async () => {
      const { reference } = await caseOf(service, 'NC/A');
      const { body } = await worker.send('post', '/api/v1/cases/search', {
        search: reference.toLowerCase().replaceAll('-', ' '),
      });
      expect(body.items).toMatchObject([{ reference }]);
    });

    it('keeps what was typed on the page and out of every address, and the audit holds the ids that it showed and not the words', async () => {
      const answer = await worker.post('/cases/search', { search: 'Whit' });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('value="Whit"');
      expect(answer.text).not.toMatch(/href="[^"]*[Ww]hit/);
      const shown = [await caseOf(service, 'NC/A'), await caseOf(service, 'NC/B')].map(({ id }) => id);
      const line = await lastAudit(service, 'case.search');
      expect([...(line.detail.cases as string[])].sort()).toEqual(shown.sort());
      expect(JSON.stringify(line)).not.toMatch(/whit/i);
    });

    it('asks for two letters at least', async () => {
      const answer = await worker.post('/cases/search', { search: 'W' });
      expect(answer.status).toBe(422);
      expect(wordsOf(answer.text)).toContain('Enter 2 to 100 letters');
      expect((await lastAudit(service, 'case.search')).outcome).toBe('failed');
    });

    it('without the token of its own form is refused, and the refusal is audited', async () => {
      const answer = await request(service.web.getHttpServer())
        .post('/cases/search')
        .set('Cookie', person.cookie)
        .type('form')
        .send({ search: 'Whit' });
      expect(answer.status).toBe(403);
      expect(wordsOf(answer.text)).toContain('This form has expired');
      expect(await lastAudit(service, 'request.refused')).toMatchObject({
        person_id: person.id,
        outcome: 'refused',
        detail: { code: 'form-expired', route: '/cases/search' },
      });
    });
  });
});
