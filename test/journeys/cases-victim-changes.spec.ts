import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { type Service, type SignedIn, startService } from '../support/service';
import { as, caseOf, lastAudit, type Somebody, update, versionIn, wordsOf } from '../support/case-story';

describe('who a victim is', () => {
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

  describe('is changed', () => {
    it('with what they told us, which is marked as checked by whoever wrote it', async () => {
      const form = await worker.page(`${path()}/change`);
      expect(form.text).toContain('value="Sample"');
      const fields = {
        givenName: 'Robyn',
        familyName: 'Sample',
        bornDay: '17',
        bornMonth: '5',
        bornYear: '1990',
        language: 'pl',
        interpreter: 'yes',
        accessNeeds: ['large-print', 'braille'],
        checked: 'familyName',
      };
      const answer = await worker.post(`${path()}/change`, { ...fields, version: versionIn(form.text) });
      expect([answer.status, answer.headers.location]).toEqual([303, `${path()}?done=changed`]);
      const { body } = await worker.get(`/api/v1${path()}`);
      expect(body).toMatchObject({
        givenName: 'Robyn',
        language: 'pl',
        interpreterNeeded: true,
        accessNeeds: ['large-print', 'braille'],
      });
      expect(Object.keys(body.verified)).toEqual([
        'givenName',
        'familyName',
        'language',
        'interpreterNeeded',
        'accessNeeds',
      ]);
      const words = wordsOf((await worker.page(path())).text);
      expect(words).toContain('Language Polish Checked by Sam contact-caseworker');
      expect(await lastAudit(service, 'victim.change')).toMatchObject({
        person_id: person.id,
        subject_id: id,
        outcome: 'done',
      });
    });

    it('never to a date that does not exist or is still to come: all that was typed is kept', async () => {
      const form = await worker.page(`${path()}/change`);
      const send = (born: object) =>
        worker.post(`${path()}/change`, {
          givenName: 'Robyn<',
          familyName: '',
          language: 'Polish',
          interpreter: 'yes',
          version: versionIn(form.text),
          ...born,
        });
      const unreal = await send({ bornDay: '31', bornMonth: '2', bornYear: '1985' });
      expect(unreal.status).toBe(422);
      const words = wordsOf(unreal.text);
      expect(words).toContain('Date of birth must be a real date, for example 27 3 1985');
      expect(words).toContain('Enter the family name');
      expect(words).toContain('Enter the code of a language');
      expect(unreal.text).toContain('value="Robyn&lt;"');
      expect(unreal.text).toContain('value="31"');
      expect(wordsOf((await send({ bornDay: '1', bornMonth: '1', bornYear: '2099' })).text)).toContain(
        'Date of birth must be in the past',
      );
    });

    it('by two at once: the second sees both, and saving again keeps what they typed', async () => {
      const form = await worker.page(`${path()}/change`);
      const stale = versionIn(form.text);
      const other = as(service, await service.person('contact-supervisor'));
      await other
        .send('patch', `/api/v1${path()}`, { familyName: 'Sampler' }, { 'If-Match': await etagOf() })
        .expect(200);
      const typed = {
        givenName: 'Robyn',
        familyName: 'Samples',
        bornDay: '17',
        bornMonth: '5',
        bornYear: '1990',
        language: 'pl',
        interpreter: 'yes',
        accessNeeds: 'braille',
      };
      const second = await worker.post(`${path()}/change`, { ...typed, version: stale });
      expect(second.status).toBe(412);
      expect(wordsOf(second.text)).toContain('Family name: now Sampler Family name: what you typed Samples');
      expect(second.text).toContain('value="Samples"');
      expect(await lastAudit(service, 'victim.change')).toMatchObject({ person_id: person.id, outcome: 'failed' });
      const saved = await worker.post(`${path()}/change`, { ...typed, version: versionIn(second.text) });
      expect(saved.status).toBe(303);
      expect((await worker.get(`/api/v1${path()}`)).body.familyName).toBe('Samples');
    });

    it('by a program only from the version that it read', async () => {
      const patch = (headers: Record<string, string>, body: object = { givenName: 'Robin' }) =>
        worker.send('patch', `/api/v1${path()}`, body, headers);
      expect((await patch({})).body).toMatchObject({ status: 428, code: 'if-match-required' });
      expect((await patch({ 'If-Match': '"1"' })).body).toMatchObject({ status: 412, code: 'changed-meanwhile' });
      const current = await etagOf();
      const wrong = await patch(
        { 'If-Match': current },
        { organisationName: 'Not a person Ltd', dateOfBirth: '2099-01-01' },
      );
      expect(wrong.body).toMatchObject({ status: 422, errors: [{ field: 'dateOfBirth' }] });
      expect((await patch({ 'If-Match': current }, { organisationName: 'Not a person Ltd' })).body).toMatchObject({
        status: 422,
        errors: [{ field: 'organisationName', expected: 'a field that a person has' }],
      });
      const checked = await patch({ 'If-Match': current }, { verify: ['dateOfBirth'] });
      expect([checked.status, checked.body]).toEqual([200, { checked: ['dateOfBirth'] }]);
      expect(checked.headers.etag).toBe(await etagOf());
    });
  });
});
