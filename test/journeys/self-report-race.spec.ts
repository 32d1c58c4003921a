import { v7 } from 'uuid';
import { type Service, startService } from '../support/service';
import { as, type Somebody, update } from '../support/case-story';

describe('a link that is made in the moment in which the crime arrives', () => {
  let service: Service;
  let worker: Somebody;
  beforeAll(async () => {
    service = await startService();
    worker = as(service, await service.person('contact-caseworker'));
  });
  afterAll(() => service.stop());

  it('is never missed: whichever comes first, the case follows the crime', async () => {
    const pairs = Array.from({ length: 8 }, (_, n) => `NC/RACE-${n}`);
    for (const reference of pairs) {
      const id = await opened();
      const { headers } = await worker.get(`/api/v1/cases/${id}`);
      const [linked] = await Promise.all([
        worker.send(
          'post',
          `/api/v1/cases/${id}/crime-link`,
          { crimeReference: reference },
          { 'If-Match': headers.etag ?? '' },
        ),
        service.receive([update({ crime: { reference } })]),
      ]);
      expect(linked.status).toBe(200);
      await service.settled();
      const { rows } = await service.owner.query(
        'select crime_reference, linked_crime_id is not null as linked from service.victim_case where id = $1',
        [id],
      );
      expect(rows).toEqual([{ crime_reference: reference, linked: true }]);
    }
    expect((await service.owner.query('select * from service.awaited_crime')).rows).toEqual([]);
  });

  async function opened(): Promise<string> {
    const body = {
      victim: { kind: 'person', familyName: 'Walker' },
      crime: { crimeType: 'robbery', occurred: '2024-03', locality: 'rutland' },
    };
    return (await worker.send('post', '/api/v1/cases', body, { 'Idempotency-Key': v7() })).body.id;
  }
});
