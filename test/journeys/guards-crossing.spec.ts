import { CommandBus } from '@nestjs/cqrs';
import type { CrossedVictim } from '../../src/cases/crossed-victim';
import { FileVictims } from '../../src/cases/file-victims';
import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { tablesWith } from '../support/canary';
import { as, caseOf, suspect, update } from '../support/case-story';
import { type Service, startService } from '../support/service';

const nobody: CrossedVictim = {
  source_reference: '',
  kind: 'person',
  given_name: null,
  family_name: null,
  date_of_birth: null,
  organisation_name: null,
  contact_name: null,
  contact_points: null,
  language: null,
  interpreter_needed: null,
  access_needs: null,
  vulnerabilities: null,
  consent_to_referral: null,
  enhanced_category: null,
  enhanced_decided_by: null,
  enhanced_decided_on: null,
  deceased: null,
  invented: null,
};

describe('what came across the firewall', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService()));
  afterAll(() => service.stop());

  it('an event says nothing of: it has the id alone', async () => {
    const victims = [{ ...CRIME_UPDATE_EXAMPLE.victims?.[0], familyName: 'Canaryvictim' }];
    await service.receive([{ ...CRIME_UPDATE_EXAMPLE, victims } as typeof CRIME_UPDATE_EXAMPLE]);
    const { rows } = await service.owner.query<{ payload: object }>(
      `select payload from police.event where type = 'intake.crime-update-received'`,
    );
    expect(rows).toEqual([{ payload: {} }]);
    expect(await tablesWith(service.owner, 'Canaryvictim', ['service', 'queue_service', 'queue_police'])).toEqual([
      'service.victim',
    ]);
  });

  it('as shared with a suspect stays closed when a later statement does not say so', async () => {
    await service.receive([update({ crime: { reference: 'NC/CLOSED' } })]);
    const { victim } = await caseOf(service, 'NC/CLOSED');
    await service.owner.query('update service.contact_point set shared_with_suspect = true where victim_id = $1', [
      victim,
    ]);
    await service.receive([update({ crime: { reference: 'NC/CLOSED' } })]);
    const { rows } = await service.owner.query<{ shared: boolean }>(
      'select distinct shared_with_suspect as shared from service.contact_point where victim_id = $1',
      [victim],
    );
    expect(rows).toEqual([{ shared: true }]);
  });

  it('about a victim in a cloaked crime is seen by no other caseworker, also where the victim was known before', async () => {
    const victim = { sourceReference: 'V-RESTRICTED' };
    await service.receive([update({ crime: { reference: 'NC/OPEN' }, victim })]);
    const known = await caseOf(service, 'NC/OPEN');
    const worker = as(service, await service.person('contact-caseworker'));
    await worker.get(`/api/v1/victims/${known.victim}`).expect(200);
    const cloaked = { reference: 'NC/CLOAKED', flags: { cloaked: true } };
    await service.receive([update({ crime: cloaked, victim })]);
    expect((await caseOf(service, 'NC/CLOAKED')).victim).toBe(known.victim);
    await worker.get(`/api/v1/victims/${known.victim}`).expect(404);
  });

  it('about a victim is restricted by the filing itself, before any case is', async () => {
    const crossed = { ...nobody, family_name: 'Sample', contact_points: [] };
    const file = (reference: string, messageId: string, restricted: boolean) =>
      service.worker.get(UnitOfWork).run({ requestId: 'test' }, async () => {
        const victim = { ...crossed, source_reference: reference };
        const sentAt = '2024-03-11T09:15:00Z';
        const named = { crimeId: '', source: 'northshire', messageId, sentAt, restricted, victim };
        const [filed] = await service.worker.get(CommandBus).execute(new FileVictims([named]));
        return filed?.victimId;
      });
    const isRestricted = async (id: string | undefined): Promise<boolean> =>
      (await service.owner.query('select from service.victim where id = $1 and restricted', [id])).rowCount === 1;
    expect(await isRestricted(await file('V-NEW', 'm1', true))).toBe(true);
    expect(await isRestricted(await file('V-KNOWN', 'm2', false))).toBe(false);
    expect(await isRestricted(await file('V-KNOWN', 'm3', true))).toBe(true);
    expect(await isRestricted(await file('V-KNOWN', 'm4', false))).toBe(true);
  });

  it('about a cloaked crime restricts the victim of a self-report that waited for it', async () => {
    const worker = as(service, await service.person('contact-caseworker'));
    const opened = await worker.send(
      'post',
      '/api/v1/cases',
      {
        victim: { kind: 'person', familyName: 'Waiting' },
        crime: { crimeType: 'burglary', occurred: '2024-03-09', locality: 'blaby' },
      },
      { 'Idempotency-Key': 'waiting' },
    );
    const { id } = opened.body as { id: string };
    const { body, headers } = await worker.get(`/api/v1/cases/${id}`);
    const link = { crimeReference: 'NC/AWAITED' };
    await worker.send('post', `/api/v1/cases/${id}/crime-link`, link, { 'If-Match': headers.etag ?? '' }).expect(200);
    await worker.get(`/api/v1/victims/${body.victim.id}`).expect(200);
    await service.receive([update({ crime: { reference: 'NC/AWAITED', flags: { cloaked: true } } })]);
    await worker.get(`/api/v1/victims/${body.victim.id}`).expect(404);
  });

  it('and is known to the month raises no task, to the day it does', async () => {
    const charged = suspect('s-1', { factId: 'charge', kind: 'charged', at: '2024-03-10' });
    const closed = (reference: string, at: string) =>
      update({
        crime: { reference },
        suspects: [charged],
        outcomes: [{ factId: 'closed', type: '18', at }],
      });
    await service.receive([closed('NC/MONTH', '2024-04'), closed('NC/DAY', '2024-04-02')]);
    const { rows } = await service.owner.query<{ crime_reference: string; open_tasks: number; tasks: number }>(
      `select crime_reference, open_tasks, (select count(*)::int from service.task t where t.case_id = c.id) as tasks
         from service.victim_case c where crime_reference in ('NC/MONTH', 'NC/DAY') order by 1`,
    );
    expect(rows).toEqual([
      { crime_reference: 'NC/DAY', open_tasks: 1, tasks: 1 },
      { crime_reference: 'NC/MONTH', open_tasks: 0, tasks: 0 },
    ]);
  });
});
