import { v7 } from 'uuid';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';
import { hashToken } from '../../src/platform/identity/sessions';
import { type Service, type SignedIn, startService } from '../support/service';

const refused = '42501';

describe('what a caseworker may not write, whatever the code asks', () => {
  let service: Service;
  let person: SignedIn;
  let ids: { victim: string; crime: string; other: string; case: string };
  beforeAll(async () => {
    service = await startService({ intake: false, worker: false });
    person = await service.person('contact-caseworker');
    ids = { victim: v7(), crime: v7(), other: v7(), case: v7() };
    await service.owner.query(`insert into service.victim (id, kind, family_name) values ($1, 'person', 'Sample')`, [
      ids.victim,
    ]);
    for (const id of [ids.crime, ids.other])
      await service.owner.query(`insert into service.crime (id, source, reference) values ($1, 'northshire', $2)`, [
        id,
        `NC-${id}`,
      ]);
    await put(ids.case, ids.crime, false);
  });
  afterAll(() => service.stop());

  const newCase = `insert into service.victim_case (id, reference, victim_id, crime_id, stage, updates, restricted, self_reported) values ($1, $2, $3, $4, 'recorded', 1, $5, true)`;
  const put = (id: string, crime: string, restricted: boolean) =>
    service.owner.query(newCase, [id, `VF-${id}`, ids.victim, crime, restricted]);
  /** What Postgres says when this caseworker's own transaction asks it; nothing stays changed. */
  const ask = async (sql: string, parameters: unknown[]): Promise<string> => {
    const [work, database] = [service.web.get(UnitOfWork), service.web.get(Database)];
    const asked = work.run({ requestId: 'test', token: hashToken(person.token) }, async () => {
      await database.query(sql, parameters);
      throw Object.assign(new Error('So far so good.'), { code: 'allowed' });
    });
    return asked.catch((error: { code: string }) => error.code);
  };

  it('they open no restricted case that they could not see: not assigned to them, they cannot open a restricted case', async () => {
    const values = (restricted: boolean) => [v7(), v7(), ids.victim, ids.other, restricted];
    expect(await ask(newCase, values(false))).toBe('allowed');
    expect(await ask(newCase, values(true))).toBe(refused);
  });

  it('they do not write a crime of the police', async () => {
    const sql = `insert into service.crime (id, source, reference) values ($1, $2, $3)`;
    expect(await ask(sql, [v7(), 'self-report', v7()])).toBe('allowed');
    expect(await ask(sql, [v7(), 'northshire', v7()])).toBe(refused);
  });

  it('they do not write a fact of the police', async () => {
    const sql = `insert into service.journey_fact (crime_id, message_id, key, source, version, kind, happened_at, precision) values ($1, $2, 'k', $3, 1, 'charged', now(), 'day')`;
    expect(await ask(sql, [ids.crime, v7(), 'self-report'])).toBe('allowed');
    expect(await ask(sql, [ids.crime, v7(), 'northshire'])).toBe(refused);
  });

  it('they send nothing back in another’s name', async () => {
    const sql = `insert into service.contact_return (id, case_id, reason, returned_by) values ($1, $2, 'wrong-details', $3)`;
    expect(await ask(sql, [v7(), ids.case, person.id])).toBe('allowed');
    expect(await ask(sql, [v7(), ids.case, v7()])).toBe(refused);
  });
});
