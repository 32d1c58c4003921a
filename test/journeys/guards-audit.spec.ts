import { v7 } from 'uuid';
import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';
import { ReactionRunner } from '../../src/platform/jobs/reaction-runner';
import { as } from '../support/case-story';
import { type Service, startService } from '../support/service';

describe('one transaction', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
    await service.receive([CRIME_UPDATE_EXAMPLE]);
  });
  afterAll(() => service.stop());

  it('holds a change and its audit line: the change is not made when it cannot be recorded', async () => {
    const worker = as(service, await service.person('contact-caseworker'));
    const victims = 'select id, family_name, version from service.victim order by id';
    const { rows: before } = await service.owner.query<{ id: string; version: number }>(victims);
    const change = () =>
      worker.send(
        'patch',
        `/api/v1/victims/${before[0]?.id}`,
        { familyName: 'Unrecorded' },
        { 'If-Match': `"${before[0]?.version}"` },
      );
    await service.owner.query('revoke insert on service.audit from vf_contact_caseworker');
    const answer = await change();
    await service.owner.query('grant insert on service.audit to vf_contact_caseworker');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await service.owner.query(victims)).rows).toEqual(before);
    await change().expect(200);
  });

  it('in which a statement failed is no success, also when nobody looked at the failure', async () => {
    const [work, database] = [service.web.get(UnitOfWork), service.web.get(Database)];
    const key = Buffer.from('kept?');
    const asked = work.run({ requestId: 'test' }, async () => {
      await database.query('insert into failed_sign_in (id, key_hash) values ($1, $2)', [v7(), key]);
      await database.query('select 1 / 0').catch(() => undefined);
    });
    await expect(asked).rejects.toThrow('Nothing was kept');
    expect((await service.owner.query('select from service.failed_sign_in where key_hash = $1', [key])).rowCount).toBe(
      0,
    );
  });

  it('is an event handled once: waiting again by mistake, it is counted no second time', async () => {
    const reaction = 'count-cases-when-stage-reached';
    const counts = () => service.owner.query('select * from service.case_count order by 1, 2, 3, 4');
    const before = (await counts()).rows;
    const { rows } = await service.owner.query<{ id: string }>(
      'insert into service.outbox (event_id, reaction) select event_id, reaction from service.event_handled where reaction = $1 returning event_id as id',
      [reaction],
    );
    expect(rows.length).toBeGreaterThan(0);
    await service.worker.get(ReactionRunner).run({ reaction, eventIds: rows.map(({ id }) => id) });
    expect((await counts()).rows).toEqual(before);
    await service.owner.query('delete from service.outbox where reaction = $1', [reaction]);
  });
});
