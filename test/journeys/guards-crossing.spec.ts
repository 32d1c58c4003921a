import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { tablesWith } from '../support/canary';
import { as, caseOf, suspect, update } from '../support/case-story';
import { type Service, startService } from '../support/service';

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

  it('about a victim known from before is restricted with a later crime that is cloaked', async () => {
    const victim = { sourceReference: 'V-RESTRICTED' };
    await service.receive([update({ crime: { reference: 'NC/OPEN' }, victim })]);
    const known = await caseOf(service, 'NC/OPEN');
    const worker = as(service, await service.person('contact-caseworker'));
    await worker.get(`/api/v1/victims/${known.victim}`).expect(200);
    await service.receive([update({ crime: { reference: 'NC/CLOAKED', flags: { cloaked: true } }, victim })]);
    expect((await caseOf(service, 'NC/CLOAKED')).victim).toBe(known.victim);
    await worker.get(`/api/v1/victims/${known.victim}`).expect(404);
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
