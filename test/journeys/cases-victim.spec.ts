import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, update, versionIn, wordsOf } from '../support/case-story';

describe('a victim', () => {
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
  });
  afterAll(() => service.stop());

  it('is shown with every case, and as a repeat victim with the crimes of the year before the newest', async () => {
    const { body } = await worker.get(`/api/v1${path()}`);
    expect(body.cases).toHaveLength(4);
    expect(body.repeat.newest.on).toBe('2024-03-09');
    expect(body.repeat.prior.map(({ on }: { on: string }) => on)).toEqual(['2023-11', '2023-03-10']);
    const words = wordsOf((await worker.page(path())).text);
    expect(words).toContain('Repeat victim 3 crimes in the 12 months to 9 March 2024 . Before that one:');
    expect(words).toMatch(/Burglary case VF-\S+ , November 2023 Burglary case VF-\S+ , 10 March 2023/);
    expect(await lastAudit(service, 'victim.read')).toMatchObject({ person_id: person.id, subject_id: id });
  });

  describe('and the ways to reach them', () => {
    it('are masked on the page and in the API, until somebody asks, which is audited with the id of the point', async () => {
      const page = await worker.page(path());
      expect(page.text).toContain('ends 123');
      expect(page.text).not.toContain('07700 900123');
      const { body } = await worker.get(`/api/v1${path()}`);
      expect(JSON.stringify(body)).not.toContain('900123');
      const mobile = body.contactPoints.find(({ kind }: { kind: string }) => kind === 'mobile');

      const shown = await worker.post(`${path()}/contact-points/${mobile.id}/show`);
      expect(shown.status).toBe(200);
      expect(shown.text).toContain('07700 900123');
      expect(shown.text).not.toContain('1 Invented Road');
      expect(await lastAudit(service, 'victim.show-contact')).toMatchObject({
        person_id: person.id,
        subject_id: id,
        outcome: 'done',
        detail: { contactPoint: mobile.id },
      });
      expect((await worker.send('post', `/api/v1${path()}/contact-points/${mobile.id}/show`)).body).toMatchObject({
        value: '07700 900123',
      });
      expect((await worker.page(path())).text).not.toContain('07700 900123');
    });

    it('say what the police were told, and what our own worker established stands whatever the feed says later', async () => {
      const page = await worker.page(path());
      expect(wordsOf(page.text)).toContain('For a first call only');
      expect(wordsOf(page.text)).toContain('The police were told that it is safe when PC 4187 asked on 9 March 2024.');
      const { rows } = await service.owner.query(
        `select id from service.contact_point where victim_id = $1 and kind = 'mobile'`,
        [id],
      );
      const answer = await worker.post(`${path()}/contact-points/${rows[0].id}/safety`, {
        safe: 'no',
        version: versionIn(page.text),
      });
      expect(answer.headers.location).toBe(`${path()}?done=safety`);
      await service.receive([about('NC/NEW', '2024-03-09')]);
      const words = wordsOf((await worker.page(path())).text);
      expect(words).toContain('Mobile phone Not safe: do not use');
      expect(words).toContain(`Checked by Sam contact-caseworker on`);
    });

    it('stay closed when the suspect uses them too', async () => {
      await service.owner.query(
        `update service.contact_point set shared_with_suspect = true where victim_id = $1 and kind = 'post'`,
        [id],
      );
      const { rows } = await service.owner.query(
        `select id from service.contact_point where victim_id = $1 and kind = 'post'`,
        [id],
      );
      expect(wordsOf((await worker.page(path())).text)).toContain('Closed: shared with a suspect');
      const answer = await worker.send(
        'post',
        `/api/v1${path()}/contact-points/${rows[0].id}/safety`,
        { safe: true },
        { 'If-Match': await etagOf() },
      );
      expect([answer.status, answer.body.code]).toEqual([409, 'contact-point-closed']);
    });
  });

  it('that is invented is marked so on every page that names them', async () => {
    await service.receive([update({ crime: { reference: 'NC/INV' }, victim: { invented: true } })]);
    const one = await caseOf(service, 'NC/INV');
    expect(wordsOf((await worker.page(`/victims/${one.victim}`)).text)).toContain(
      'This person is invented and will never be contacted.',
    );
    expect(wordsOf((await worker.page(`/cases/${one.id}`)).text)).toContain(
      'This person is invented and will never be contacted.',
    );
  });
});
