import { aFact, outcomeRow, streetRow } from '../../test/support/facts';
import { foldJourney } from './fold';

describe('given what data.police.uk publishes', () => {
  it('then the status of a street row counts while no outcomes row is known, and no longer', () => {
    const status = streetRow('2023-12', 'Under investigation');
    expect(foldJourney([status])).toMatchObject({
      stage: 'under-investigation',
      latestOutcome: 'Under investigation',
      outcomeMonth: '2023-12',
    });
    const { entries, latestOutcome } = foldJourney([status, outcomeRow('2023-01', 'Local resolution')]);
    expect([entries.length, latestOutcome]).toEqual([1, 'Local resolution']);
  });

  it('then a later copy of the street row replaces the earlier, unless it only says "unavailable" or nothing', () => {
    const known = streetRow('2023-01', 'Local resolution');
    expect(foldJourney([streetRow('2023-02', 'Offender given a caution'), known]).latestOutcome).toBe(
      'Offender given a caution',
    );
    for (const said of ['Status update unavailable', 'Court result unavailable', null]) {
      expect(foldJourney([streetRow('2023-02', said), known])).toMatchObject({
        latestOutcome: 'Local resolution',
        outcomeMonth: '2023-01',
      });
    }
  });

  it('then "unavailable" counts when nothing else is known', () => {
    expect(foldJourney([streetRow('2023-02', 'Court result unavailable')])).toMatchObject({
      stage: 'charged',
      latestOutcome: 'Court result unavailable',
    });
    expect(foldJourney([streetRow('2023-02', 'Status update unavailable')])).toMatchObject({
      stage: 'recorded',
      latestOutcome: 'Status update unavailable',
    });
    expect(foldJourney([streetRow('2023-02', null)])).toMatchObject({
      stage: 'recorded',
      latestOutcome: null,
      outcomeMonth: null,
    });
  });

  it('then "unavailable" never moves a journey of which more is known', () => {
    const { entries, stage } = foldJourney([
      aFact('arrested', '2023-01-02', { suspect: 's1' }),
      outcomeRow('2023-02', 'Court result unavailable'),
    ]);
    expect([stage, entries[1]?.effect]).toEqual(['arrested', 'noted']);
  });

  it('then outcomes of one month are settled by rank, and a charge opens a closed investigation', () => {
    const closed = outcomeRow('2023-01', 'Unable to prosecute suspect');
    const charged = outcomeRow('2023-01', 'Suspect charged');
    const same = foldJourney([closed, charged]);
    expect(same).toMatchObject({ stage: 'charged', latestOutcome: 'Suspect charged', refused: [] });
    expect(foldJourney([charged, closed])).toEqual(same);
  });

  it('then the latest outcome is what was published last, even when the journey refuses it', () => {
    const { stage, latestOutcome, outcomeMonth, refused } = foldJourney([
      outcomeRow('2023-01', 'Suspect charged'),
      outcomeRow('2023-02', 'Unable to prosecute suspect'),
    ]);
    expect([stage, latestOutcome, outcomeMonth]).toEqual(['charged', 'Unable to prosecute suspect', '2023-02']);
    expect(refused).toHaveLength(1);
  });

  it('then its month is the month in London, summer time included', () => {
    const july = { ...outcomeRow('2023-07', 'Suspect charged'), happenedAt: '2023-06-30T23:00:00.000Z' };
    expect(foldJourney([july]).outcomeMonth).toBe('2023-07');
    const newYear = { ...outcomeRow('2022-12', 'Suspect charged'), happenedAt: '2022-12-31T23:59:59.999Z' };
    expect(foldJourney([newYear]).outcomeMonth).toBe('2022-12');
  });
});
