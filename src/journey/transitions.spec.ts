import { isStageCode, STAGE_CODES, stage, type StageCode } from './stages';
import { ADDS_NOTHING, effectOf, NEXT_STAGES } from './transitions';

function reachableFrom(start: StageCode): Set<StageCode> {
  const seen = new Set([start]);
  for (const code of seen) for (const next of NEXT_STAGES[code]) seen.add(next);
  return seen;
}

describe('the stages', () => {
  it('each have a position of their own, in order', () => {
    const positions = STAGE_CODES.map((code) => stage(code).position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  });

  it('are ended exactly when their phase says so, and only the ended may be opened again', () => {
    for (const { phase, ended, reopenable } of STAGE_CODES.map(stage)) {
      expect(phase === 'ended').toBe(ended);
      expect(reopenable && !ended).toBe(false);
    }
  });
});

describe('the transition table', () => {
  it('names only stages that exist, and every one of them', () => {
    for (const table of [NEXT_STAGES, ADDS_NOTHING]) {
      expect(Object.keys(table).sort()).toEqual([...STAGE_CODES].sort());
      expect(
        Object.values(table)
          .flat()
          .filter((code) => !isStageCode(code)),
      ).toEqual([]);
    }
  });

  it('reaches every stage from the report', () => {
    expect([...reachableFrom('reported')].sort()).toEqual([...STAGE_CODES].sort());
  });

  it('has a way out of every stage but the final ones', () => {
    const stuck = STAGE_CODES.filter((code) => NEXT_STAGES[code].length === 0);
    expect(stuck).toEqual(['acquitted', 'sentence-complete']);
    for (const code of STAGE_CODES)
      expect([code, stage(code).ended && !stage(code).reopenable]).toEqual([code, stuck.includes(code)]);
  });

  it('brings every re-openable stage back to life, and every live one to an end', () => {
    for (const code of STAGE_CODES) {
      const onward = NEXT_STAGES[code];
      if (stage(code).reopenable) expect([code, onward.some((to) => !stage(to).ended)]).toEqual([code, true]);
      if (!stage(code).ended)
        expect([code, [...reachableFrom(code)].some((to) => stage(to).ended)]).toEqual([code, true]);
    }
  });

  it('never lists a stage twice, nor both as a move and as nothing new, and takes the same stage again for nothing new', () => {
    for (const code of STAGE_CODES) {
      const all = [...NEXT_STAGES[code], ...ADDS_NOTHING[code]];
      expect([code, all.length]).toEqual([code, new Set(all).size]);
      expect(effectOf(code, code)).toBe('noted');
    }
  });

  it.each<[StageCode, StageCode]>([
    ['charged', 'no-suspect-identified'],
    ['trial-listed', 'not-prosecuted'],
    ['sentenced', 'under-investigation'],
    ['acquitted', 'charged'],
    ['acquitted', 'in-custody'],
    ['convicted', 'acquitted'],
    ['sentence-complete', 'recalled'],
    ['out-of-court-disposal', 'under-investigation'],
    ['not-prosecuted', 'on-licence'],
  ])('refuses %s -> %s', (from, to) => expect(effectOf(from, to)).toBe('refused'));

  it.each<[StageCode, StageCode]>([
    ['recorded', 'charged'],
    ['no-suspect-identified', 'arrested'],
    ['not-prosecuted', 'under-investigation'],
    ['charged', 'sentenced'],
    ['out-of-court-disposal', 'charged'],
    ['court-ended', 'charged'],
    ['recalled', 'on-licence'],
  ])('allows %s -> %s', (from, to) => expect(effectOf(from, to)).toBe('moved'));
});
