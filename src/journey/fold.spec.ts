import { aFact, outcomeRow } from '../../test/support/facts';
import type { Fact, FactKind } from './fact';
import { foldJourney } from './fold';

const s1 = (kind: FactKind, on: string, code: string | null = null): Fact => aFact(kind, on, { suspect: 's1', code });
const s2 = (kind: FactKind, on: string, code: string | null = null): Fact => aFact(kind, on, { suspect: 's2', code });
const hom = (type: string, on: string): Fact => aFact('outcome', on, { code: type });
const stages = (...facts: Fact[]): string[] => foldJourney(facts).strands.map((line) => `${line.label}: ${line.stage}`);
const stageOf = (...facts: Fact[]): string => foldJourney(facts).stage;

describe('given nothing', () => {
  it('then the journey is at the report', () => {
    const nothing = { stage: 'reported', latestOutcome: null, outcomeMonth: null, entries: [], refused: [] };
    expect(foldJourney([])).toMatchObject(nothing);
  });

  it('when a victim tells us of it, then that moves the journey to the report', () => {
    expect(foldJourney([aFact('self-reported', '2023-01-04')]).entries).toMatchObject([
      { effect: 'moved', stageAfter: 'reported' },
    ]);
  });
});

describe('given one suspect', () => {
  const investigated = [aFact('recorded', '2023-01-01'), s1('arrested', '2023-01-02'), s1('bailed', '2023-01-03')];

  it('when each thing happens in turn, then the journey goes with it to the end of the sentence', () => {
    const told = [
      ...investigated,
      s1('charged', '2023-02-01'),
      s1('first-hearing', '2023-02-02'),
      s1('sent-to-crown-court', '2023-02-03'),
      s1('plea', '2023-03-01', 'not-guilty'),
      s1('trial-listed', '2023-03-02'),
      s1('verdict', '2023-09-01', 'guilty'),
      s1('sentenced', '2023-10-01', 'custody'),
      s1('sentence-started', '2023-10-01'),
      s1('appeal', '2023-11-01', 'lodged'),
      s1('appeal', '2023-12-01', 'dismissed'),
      s1('released-from-prison', '2024-10-01'),
      s1('recalled', '2024-11-01'),
      s1('released-from-prison', '2024-12-01'),
      s1('licence-ended', '2025-10-01'),
    ];
    const { entries, stage, refused } = foldJourney(told);
    expect(refused).toEqual([]);
    expect(stage).toBe('sentence-complete');
    expect(entries.map(({ stageAfter }) => stageAfter)).toEqual([
      'recorded', 'arrested', 'on-police-bail', 'charged', 'first-hearing', 'sent-to-crown-court', 'plea-entered', 'trial-listed',
      'convicted', 'sentenced', 'in-custody', 'appeal', 'in-custody', 'on-licence', 'recalled', 'on-licence', 'sentence-complete',
    ]); // prettier-ignore
  });

  it('when steps were never told, then the journey skips them', () => {
    expect(stageOf(s1('charged', '2023-02-01'), s1('sentenced', '2023-05-01', 'community'))).toBe('sentenced');
    expect(stageOf(s1('sentenced', '2023-05-01', 'community'), s1('sentence-started', '2023-05-02'))).toBe(
      'community-sentence',
    );
  });

  it('when an order is made or bail changes, then it is noted and nothing moves', () => {
    const { entries, stage } = foldJourney([
      ...investigated,
      s1('bail-changed', '2023-01-09'),
      s1('order-made', '2023-01-10'),
    ]);
    expect(stage).toBe('on-police-bail');
    expect(entries.slice(3)).toMatchObject([{ effect: 'noted' }, { effect: 'noted' }]);
  });

  it('when the crime is closed as a whole, then it is closed for the suspect too, and may be opened again', () => {
    const closed = [...investigated, hom('16', '2023-02-01')];
    expect(stages(...closed)).toEqual(['crime: not-prosecuted', 'suspect 1: not-prosecuted']);
    expect(stageOf(...closed)).toBe('not-prosecuted');
    expect(stageOf(...closed, hom('0', '2023-05-01'))).toBe('under-investigation');
    expect(stageOf(...closed, s1('charged', '2023-06-01'))).toBe('charged');
  });

  it('when the crime is closed after the charge, then a person must look and nothing moves', () => {
    const { stage, refused, latestOutcome } = foldJourney([
      ...investigated,
      s1('charged', '2023-02-01'),
      hom('18', '2023-03-01'),
    ]);
    expect(stage).toBe('charged');
    expect(refused).toMatchObject([{ kind: 'outcome', code: '18', strand: 'crime', effect: 'refused' }]);
    expect(refused[0]?.reason).toBe(
      '"Investigation closed: no suspect identified" cannot follow "Suspect charged". Ask the source which of the two is right.',
    );
    expect(latestOutcome).toBe('Investigation complete: no suspect identified');
  });

  it('when the charge is told for the crime too, then it does not outlive the suspect', () => {
    const charged = [s1('charged', '2023-02-01'), hom('1', '2023-02-01')];
    expect(stageOf(...charged)).toBe('charged');
    expect(stageOf(...charged, s1('discontinued', '2023-04-01'))).toBe('court-ended');
    expect(stageOf(s1('arrested', '2023-01-01'), hom('1', '2023-02-01'))).toBe('charged');
  });
});

describe('given two suspects', () => {
  const both = [s2('arrested', '2023-01-03'), s1('arrested', '2023-01-02')];

  it('then they are numbered by who appeared first', () => {
    expect(foldJourney(both).strands).toMatchObject([
      { label: 'crime' },
      { suspect: 's1', label: 'suspect 1' },
      { suspect: 's2' },
    ]);
  });

  it('when one is charged and one released, then there are two lines and the case is where the live one is', () => {
    const told = [...both, s1('released-no-further-action', '2023-02-01'), s2('charged', '2023-02-02')];
    expect(stages(...told)).toEqual(['crime: reported', 'suspect 1: no-further-action', 'suspect 2: charged']);
    expect(stageOf(...told)).toBe('charged');
    expect(stageOf(...told, s2('verdict', '2023-05-01', 'not-guilty'))).toBe('acquitted');
  });

  it('when somebody was charged, then another suspect still begins in the investigation', () => {
    expect(stages(hom('1', '2023-01-01'), s2('released-no-further-action', '2023-02-01'))).toEqual([
      'crime: charged',
      'suspect 1: no-further-action',
    ]);
  });

  it('when a sentence was published for the crime, then a recall is believed', () => {
    const { refused, stage } = foldJourney([
      outcomeRow('2023-01', 'Offender sent to prison'),
      s1('recalled', '2024-02-01'),
    ]);
    expect([refused, stage]).toEqual([[], 'recalled']);
  });
});

describe('given a fact that its source corrects', () => {
  const first = { ...s1('arrested', '2023-01-02'), key: 'event 1', version: 1 };

  it('then the highest version stands, whichever arrives first', () => {
    const second = { ...s1('interviewed', '2023-01-04'), key: 'event 1', version: 2 };
    expect(stageOf(first, second)).toBe('interviewed-under-caution');
    expect(stageOf(second, first)).toBe('interviewed-under-caution');
  });

  it('when it is taken back, then it and what it replaced are gone, until it is said again', () => {
    const takenBack = { ...first, version: 2, withdrawn: true };
    expect(foldJourney([takenBack, first]).entries).toEqual([]);
    expect(stageOf({ ...first, version: 3 }, takenBack, first)).toBe('arrested');
  });
});
