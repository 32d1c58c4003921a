import { aFact, outcomeRow } from '../../test/support/facts';
import { describeEntry } from './describe';
import { FACT_KINDS, type Fact } from './fact';
import { foldJourney } from './fold';

const said = (fact: Fact): ReturnType<typeof describeEntry> | undefined =>
  foldJourney([fact]).entries.map(describeEntry)[0];

describe('a timeline entry', () => {
  it('says what happened, when as far as is known, and how we know', () => {
    expect(said(aFact('charged', '2023-03-14', { suspect: 's1' }))).toEqual({
      what: 'Suspect 1 was charged',
      when: '14 March 2023',
      how: 'Told by the police system northshire-crime-system',
    });
    expect(said(outcomeRow('2023-03', 'Suspect charged'))).toEqual({
      what: 'Outcome: Suspect charged',
      when: 'March 2023',
      how: 'Published by data.police.uk',
    });
    expect(said(aFact('self-reported', '2023-03-14', { source: 'self-report' }))).toMatchObject({
      what: 'The victim told us about the crime',
      how: 'Told to us by the victim',
    });
  });

  it('uses the words of the code where it says more', () => {
    expect(said(aFact('plea', '2023-03-14', { suspect: 's1', code: 'guilty' }))?.what).toBe('Suspect 1 pleaded guilty');
    expect(said(aFact('outcome', '2023-03-14', { code: '8' }))?.what).toBe('Outcome: Community resolution');
    expect(said(aFact('bail-changed', '2023-03-14', { suspect: 's1' }))?.what).toBe(
      'The bail conditions of suspect 1 were changed',
    );
  });

  it.each(FACT_KINDS)('has a sentence for %s, of a suspect and of the crime', (kind) => {
    for (const suspect of [null, 's1']) {
      expect(said(aFact(kind, '2023-03-14', { suspect }))?.what).toMatch(/^[A-Z][^{}]+[a-z0-9]$/);
    }
  });
});
