import { CRIME_UPDATE_EXAMPLE } from '../../src/intake/contract/crime-update.example';
import { type Service, startService } from '../support/service';

describe('one real crime update, end to end', () => {
  let service: Service;
  beforeAll(async () => void (service = await startService()));
  afterAll(() => service.stop());

  it('moves the journey of each victim that it names, and leaves nothing in the crossing', async () => {
    const [answer] = await service.receive([CRIME_UPDATE_EXAMPLE]);
    expect(answer).toMatchObject({ line: 1, result: 'accepted', effect: 'created' });
    const { rows } = await service.owner.query('select crime_reference, stage from service.victim_case');
    expect(rows).toHaveLength(CRIME_UPDATE_EXAMPLE.victims?.length ?? 0);
    expect(rows[0]).toMatchObject({ crime_reference: CRIME_UPDATE_EXAMPLE.crime.reference });
    const { rows: counts } = await service.owner.query('select stage, n::int from service.case_count where n > 0');
    expect(counts).toEqual([{ stage: rows[0].stage, n: rows.length }]);
  });

  it('takes the same message again as a duplicate that changes nothing', async () => {
    const before = await service.owner.query('select * from service.victim_case');
    expect(await service.receive([CRIME_UPDATE_EXAMPLE])).toMatchObject([{ result: 'duplicate' }]);
    expect((await service.owner.query('select * from service.victim_case')).rows).toEqual(before.rows);
  });
});
