import { anUpdate, policeSource, type PoliceSource } from '../support/police-source';
import { type Service, startService } from '../support/service';

describe('two requests at once', () => {
  let service: Service;
  let source: PoliceSource;
  beforeAll(async () => {
    service = await startService({ worker: false });
    source = await policeSource(service);
  });
  afterAll(() => service.stop());

  it('about the same crimes: what both bring is accepted once, each crime is counted once, and neither waits for the other for ever', async () => {
    for (let round = 0; round < 20; round += 1) {
      const references = Array.from({ length: 10 }, (_one, i) => `round-${round}-${i}`);
      const some = (version: number) => references.map((reference) => anUpdate({ version, crime: { reference } }));
      const [both, ...own] = [[...some(1), ...some(2)], some(3), some(4)];
      const [first = [], second = []] = own;
      const answers = (
        await Promise.all([source.sendLines([...first, ...both]), source.sendLines([...both].reverse().concat(second))])
      ).flat();
      const results = (messageId: string): string[] =>
        answers
          .filter((answer) => answer.messageId === messageId)
          .map(({ result }) => result)
          .sort();
      for (const { messageId } of both) expect(results(messageId)).toEqual(['accepted', 'duplicate']);
      for (const { messageId } of own.flat()) expect(results(messageId)).toEqual(['accepted']);
    }
    const { rows } = await service.owner.query(
      'select (select count(*)::int from police.crime) as crimes, (select count(*)::int from police.crime_update) as updates, (select sum(n)::int from crossing.crime_count) as counted',
    );
    expect(rows).toEqual([{ crimes: 200, updates: 800, counted: 200 }]);
  });

  it('one naming the victim and one the suspect: the contact point that they share always crosses closed', async () => {
    for (let round = 0; round < 20; round += 1) {
      const crime = { reference: `shared-${round}` };
      const point = { kind: 'mobile' as const, value: '07700 900123' };
      const victim = anUpdate({
        crime,
        victims: [
          {
            sourceReference: `V-${round}`,
            kind: 'person',
            familyName: 'Sample',
            contactPoints: [{ ...point, safeToUse: 'yes' }],
            consentToReferral: 'yes',
          },
        ],
      });
      const suspect = anUpdate({
        crime,
        version: 2,
        suspects: [{ suspectId: 's-1', policeOnly: { contactPoints: [point] } }],
      });
      await Promise.all([source.send(victim), source.send(suspect)]);
    }
    const { rows } = await service.owner.query(
      `select count(distinct crime_reference)::int as n from crossing.crime_update, unnest(victims) v, unnest(v.contact_points) p where p.shared_with_suspect`,
    );
    expect(rows).toEqual([{ n: 20 }]);
  });
});
