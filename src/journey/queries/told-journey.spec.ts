import type { FactKind } from '../fact';
import { type ReceivedFact, tellJourney } from './told-journey';

const details = { conditions: [], ends_on: null, told: null, told_by: null, told_how: null, told_at: null };
const fact = (key: string, kind: FactKind, day: number, more: Partial<ReceivedFact> = {}): ReceivedFact => ({
  source: 'northshire',
  messageId: `m-${key}`,
  key,
  version: 1,
  kind,
  code: null,
  suspect: null,
  withdrawn: false,
  precision: 'day',
  details,
  happenedAt: new Date(Date.UTC(2024, 2, day)).toISOString(),
  receivedAt: '2024-04-01T09:00:00.000Z',
  ...more,
});

describe('a journey in words', () => {
  it('is told newest first, each entry with what hangs on it', () => {
    const bailed = fact('b', 'bailed', 11, {
      suspect: 's',
      details: { ...details, conditions: ['curfew'], ends_on: '2024-06-10', told: false },
    });
    const { timeline, stage } = tellJourney([fact('r', 'recorded', 9), bailed]);
    expect(stage).toBe('on-police-bail');
    expect(timeline.map(({ what }) => what)).toEqual([
      'Suspect 1 was released on bail',
      'The crime was reported to the police',
    ]);
    expect(timeline[0]).toMatchObject({
      strand: 'suspect 1',
      details: ['Conditions: stay indoors at stated hours.', 'Ends on 10 June 2024.', 'The victim has not been told.'],
      how: 'Told by the police system northshire',
      state: 'stands',
    });
  });

  it('marks what it refused with the reason, and what its source took back', () => {
    const taken = fact('c', 'charged', 12, { suspect: 's', version: 2, messageId: 'm-2', withdrawn: true });
    const { timeline, stage } = tellJourney([
      fact('a', 'arrested', 10, { suspect: 's' }),
      fact('c', 'charged', 12, { suspect: 's' }),
      taken,
      fact('v', 'verdict', 13, { suspect: 's', code: 'not-guilty' }),
      fact('x', 'arrested', 14, { suspect: 's' }),
    ]);
    expect(stage).toBe('acquitted');
    expect(timeline.map(({ kind, state }) => [kind, state])).toEqual([
      ['arrested', 'refused'],
      ['verdict', 'stands'],
      ['charged', 'withdrawn'],
      ['arrested', 'stands'],
    ]);
    expect(timeline[0]?.reason).toContain('cannot follow');
    expect(timeline[2]).toMatchObject({ what: 'Suspect 1 was charged', reason: null });
  });

  it('a taken-back statement that was made again is told once, as it stands', () => {
    const again = [
      fact('c', 'charged', 12, { version: 2, messageId: 'm-2', withdrawn: true }),
      fact('c', 'charged', 13, { version: 3, messageId: 'm-3' }),
    ];
    expect(tellJourney(again).timeline).toMatchObject([{ kind: 'charged', state: 'stands' }]);
  });

  it('says of each strand what last stood on it', () => {
    const { strands } = tellJourney([
      fact('a', 'arrested', 10, { suspect: 's' }),
      fact('b', 'arrested', 11, { suspect: 't' }),
      fact('c', 'charged', 12, { suspect: 't' }),
    ]);
    expect(strands.map(({ label, stage, latest }) => [label, stage, latest?.what ?? null])).toEqual([
      ['crime', 'reported', null],
      ['suspect 1', 'arrested', 'Suspect 1 was arrested'],
      ['suspect 2', 'charged', 'Suspect 2 was charged'],
    ]);
  });
});
