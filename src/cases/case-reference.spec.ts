import { caseReference, caseReferenceTyped } from './case-reference';

describe('a case reference', () => {
  it('is VF- and eight letters and digits that nobody mistakes for each other', () => {
    for (let n = 0; n < 200; n += 1) expect(caseReference()).toMatch(/^VF-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });

  it.each([['VF-ABCD-2345'], ['vf abcd 2345'], ['vfabcd2345'], [' VF-abcd2345 ']])(
    'is known however "%s" is written',
    (typed) => {
      expect(caseReferenceTyped(typed)).toBe('VF-ABCD-2345');
    },
  );

  it.each([['Whitfield'], ['VF-ABC-2345'], ['VF-ABCD-23456'], ['']])('is not seen in "%s"', (typed) => {
    expect(caseReferenceTyped(typed)).toBeNull();
  });
});
