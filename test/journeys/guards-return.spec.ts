import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { type Service, startService } from '../support/service';

describe('an order to send a case back, when it is carried out', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService({ intake: false })));
  afterAll(() => service.stop());

  const aCase = async (source: string, { restricted = false, selfReported = false } = {}): Promise<string> => {
    const [victim, crime, id] = [v7(), v7(), v7()];
    const put = (sql: string, values: unknown[]) => service.owner.query(sql, values);
    await put(`insert into service.victim (id, kind, family_name) values ($1, 'person', 'Sample')`, [victim]);
    await put('insert into service.crime (id, source, reference) values ($1, $2, $3)', [crime, source, `NC-${crime}`]);
    await put(
      `insert into service.victim_case (id, reference, victim_id, crime_id, stage, updates, restricted, self_reported) values ($1, $2, $3, $4, 'recorded', 1, $5, $6)`,
      [id, `VF-${id}`, victim, crime, restricted, selfReported],
    );
    return id;
  };
  /** How many rows cross when the reaction has run for an order that was given before. */
  const crossed = async (caseId: string): Promise<number> => {
    const id = v7();
    await service.owner.query(
      `insert into service.event (id, type, payload) values ($1, 'cases.contact-return-requested', $2)`,
      [id, { caseId, reason: 'no-safe-contact' }],
    );
    await service.owner.query(
      `insert into service.outbox (event_id, reaction) values ($1, 'return-contact-when-contact-return-requested')`,
      [id],
    );
    await service.owner.query(`select pg_notify('outbox_service', '')`);
    const waits = () => service.owner.query('select from service.outbox where event_id = $1', [id]);
    while ((await waits()).rowCount) await pause(20);
    return (await service.owner.query('select from crossing.contact_returned where id = $1', [id])).rowCount ?? 0;
  };

  it('crosses for a crime of the police', async () => {
    expect(await crossed(await aCase('northshire'))).toBe(1);
  });

  it('does not cross for a case that was restricted meanwhile', async () => {
    expect(await crossed(await aCase('northshire', { restricted: true }))).toBe(0);
  });

  it('does not cross for a self-report', async () => {
    expect(await crossed(await aCase('self-report', { selfReported: true }))).toBe(0);
  });
});
