import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { anUpdate } from '../support/police-source';
import { type Service, startService } from '../support/service';

/** Each test's own source and month: its own crime, and its own cell of the counts. */
let [source, month] = ['', ''];
const crime = { reference: 'NC-1' };
const recorded = (parts = {}): CrimeUpdate =>
  anUpdate({ source, messageId: 'a', crime: { ...crime, occurredFrom: month }, ...parts });
const outcome = (): CrimeUpdate =>
  recorded({ messageId: 'b', version: 2, outcomes: [{ factId: 'o-1', type: '1', at: '2024-03-20' }] });
const named = (): CrimeUpdate =>
  recorded({
    messageId: 'c',
    version: 3,
    sentAt: '2024-03-21T09:00:00Z',
    victims: [{ sourceReference: 'V-1', kind: 'person', familyName: 'Sample', consentToReferral: 'yes' }],
  });

describe('a crime without a victim', () => {
  let service: Service;
  let tests = 0;
  beforeAll(async () => void (service = await startService()));
  beforeEach(() => {
    tests += 1;
    [source, month] = [`source-${tests}`, `${2000 + tests}-01`];
  });
  afterAll(() => service.stop());

  const select = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
    (await service.owner.query(sql, values)).rows as unknown[];
  const counts = (): Promise<unknown[]> =>
    select(
      'select crime_type, locality, n::int from service.crime_without_victim_count where n <> 0 and month = $1 order by 1, 2',
      [month],
    );
  const burglary = { crime_type: 'burglary', locality: 'blaby', n: 1 };

  it('crosses as a count of its class, locality and month, and as nothing else', async () => {
    await service.receive([recorded(), outcome()]);
    expect(await counts()).toEqual([burglary]);
    expect(await select('select 1 from service.crime where source = $1', [source])).toEqual([]);
  });

  it('is counted in another cell when its classification is corrected, whatever came first', async () => {
    const corrected = recorded({
      messageId: 'z',
      version: 5,
      crime: { ...recorded().crime, crimeType: 'robbery', where: { lsoaName: 'Leicester 041C' } },
    });
    const late = recorded({ messageId: 'y', version: 4, crime: { ...recorded().crime, crimeType: 'shoplifting' } });
    for (const update of [recorded(), corrected, late]) await service.receive([update]);
    expect(await counts()).toEqual([{ crime_type: 'robbery', locality: 'leicester', n: 1 }]);
  });

  it('is counted in the month of Europe/London', async () => {
    month = '2024-04';
    await service.receive([recorded({ crime: { ...recorded().crime, occurredFrom: '2024-03-31T23:30:00Z' } })]);
    expect(await counts()).toEqual([burglary]);
  });

  it('keeps its class, locality and month when a later update only adds to it', async () => {
    const { crimeType: _type, occurredFrom: _from, where: _where, ...bare } = outcome().crime;
    await service.receive([recorded()]);
    await service.receive([{ ...outcome(), crime: bare }]);
    expect(await counts()).toEqual([burglary]);
  });

  it.each(['abc', 'cba', 'bca', 'bac', 'cab', 'acb'])(
    'becomes a case with the same journey once a victim is named, in the order %s',
    async (order) => {
      const updates = [recorded(), outcome(), named()];
      for (const id of order) await service.receive(updates.filter(({ messageId }) => messageId === id));
      expect(await counts()).toEqual([]);
      expect(
        await select(
          'select stage, latest_outcome, outcome_month, c.crime_type, c.locality, c.month, c.updates from service.victim_case c join service.crime r on r.id = c.crime_id where r.source = $1',
          [source],
        ),
      ).toEqual([
        {
          stage: 'charged',
          latest_outcome: expect.anything() as string,
          outcome_month: '2024-03',
          crime_type: 'burglary',
          locality: 'blaby',
          month,
          updates: 3,
        },
      ]);
    },
  );

  it.each(['123', '321', '213', '231', '132', '312'])(
    'that was renumbered is still one crime, in the order %s',
    async (order) => {
      const renumbered = {
        ...outcome(),
        messageId: '2',
        crime: { ...outcome().crime, reference: 'NC-9', earlierReferences: ['NC-1'] },
      };
      const later = recorded({
        messageId: '3',
        version: 4,
        crime: { ...recorded().crime, reference: 'NC-9' },
        outcomes: [{ factId: 'o-2', type: '2', at: '2024-03-25' }],
      });
      const updates = [{ ...named(), messageId: '1' }, renumbered, later];
      for (const id of order) await service.receive(updates.filter(({ messageId }) => messageId === id));
      expect(await counts()).toEqual([]);
      expect(await select('select count(*)::int as n from police.crime where source = $1', [source])).toEqual([
        { n: 1 },
      ]);
      expect(
        await select(
          'select count(*)::int as n from service.journey_fact f join service.crime c on c.id = f.crime_id where c.source = $1 and f.kind = $2',
          [source, 'outcome'],
        ),
      ).toEqual([{ n: 2 }]);
    },
  );
});
