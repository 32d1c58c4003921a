import { Logger } from '@nestjs/common';
import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { ReactionRunner } from '../../src/platform/jobs/reaction-runner';
import { as } from '../support/case-story';
import { type Service, startService } from '../support/service';

const canary = 'Canaryname';

describe('what went wrong, and might name somebody', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
    await service.receive([CRIME_UPDATE_EXAMPLE]);
  });
  afterAll(() => service.stop());

  it('is logged and answered by its code alone', async () => {
    await service.owner.query(
      `create function service.fail() returns trigger language plpgsql as $f$ begin raise exception 'No % here', new.family_name using errcode = 'VF001', detail = new.family_name; end $f$`,
    );
    await service.owner.query(
      'create trigger fail before update of family_name on service.victim for each row execute function service.fail()',
    );
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const worker = as(service, await service.person('contact-supervisor'));
    const { rows } = await service.owner.query<{ id: string; version: number }>(
      `select id, version from service.victim where kind = 'person'`,
    );
    const answer = await worker.send(
      'patch',
      `/api/v1/victims/${rows[0]?.id}`,
      { familyName: canary },
      { 'If-Match': `"${rows[0]?.version}"` },
    );
    const said = JSON.stringify(logged.mock.calls);
    logged.mockRestore();
    await service.owner.query('drop function service.fail cascade');
    expect([answer.status, answer.text.includes(canary)]).toEqual([500, false]);
    expect(said).toContain('VF001');
    expect(said).not.toContain(canary);
  });

  it('is held back by its code alone, when a reaction failed', async () => {
    const eventId = '018f0000-0000-7000-8000-00000000bbbb';
    await service.worker.get(ReactionRunner).holdBack('a-reaction', [eventId], new TypeError(`No ${canary}`));
    const { rows } = await service.owner.query('select code from service.reaction_failure where event_id = $1', [
      eventId,
    ]);
    expect(rows).toEqual([{ code: 'TypeError' }]);
  });
});
