import { CRIME_UPDATE_EXAMPLE } from './crime-update.example';
import { factsOf } from './facts';

describe('the facts of an update', () => {
  const facts = factsOf(CRIME_UPDATE_EXAMPLE);
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));

  it('are when it was recorded, its status, its outcomes and what happened to its suspects', () => {
    expect(facts.map(({ key, kind }) => [key, kind])).toEqual([
      ['recorded', 'recorded'],
      ['status', 'street-status'],
      ['outcome-1', 'outcome'],
      ['arrest-1', 'arrested'],
      ['bail-1', 'bailed'],
    ]);
  });

  it('bear codes, dates and opaque ids only', () => {
    expect(byKey.get('bail-1')).toEqual({
      key: 'bail-1',
      version: 4,
      kind: 'bailed',
      code: null,
      suspect: 's-7f31',
      happened_at: '2024-03-10T18:00:00.000Z',
      precision: 'time',
      withdrawn: false,
      conditions: ['no-contact', 'exclusion'],
      ends_on: '2024-06-10',
      told: null,
      told_by: null,
      told_how: null,
      told_at: null,
    });
    expect(byKey.get('arrest-1')).toMatchObject({ version: 1, told: true, told_by: 'police', told_how: 'phone' });
    expect(JSON.stringify(facts)).not.toMatch(/Invented|900456|1988/);
  });

  it('known to the month happen at its first instant in London', () => {
    const status = { code: 'cautioned', at: '2023-07' };
    const [fact] = factsOf({ ...CRIME_UPDATE_EXAMPLE, crime: { reference: 'r' }, status });
    expect(fact).toMatchObject({
      key: 'street-status',
      version: 4,
      code: 'Offender given a caution',
      happened_at: '2023-06-30T23:00:00.000Z',
      precision: 'month',
    });
  });

  it('end with the last of their conditions when nothing else is said', () => {
    const conditions = [
      { code: 'curfew' as const, until: '2024-05-01' },
      { code: 'curfew' as const, until: '2024-04-01' },
    ];
    const events = [{ factId: 'e', kind: 'bailed' as const, at: '2024-03-10', conditions }];
    const { contract, messageId, source, version, sentAt } = CRIME_UPDATE_EXAMPLE;
    const [fact] = factsOf({
      contract,
      messageId,
      source,
      version,
      sentAt,
      crime: { reference: 'r' },
      suspects: [{ suspectId: 's', events }],
    });
    expect(fact).toMatchObject({
      ends_on: '2024-05-01',
      conditions: ['curfew'],
      happened_at: '2024-03-10T00:00:00.000Z',
    });
  });
});
