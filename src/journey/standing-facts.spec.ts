import { aFact, streetRow } from '../../test/support/facts';
import { standingFacts } from './standing-facts';

describe('of several statements of one fact', () => {
  it('the highest version stands, whichever arrives first and whatever its message is called', () => {
    const first = aFact('arrested', '2024-03-10', { key: 'arrest', version: 1, messageId: 'z' });
    const second = aFact('arrested', '2024-03-09', { key: 'arrest', version: 2, messageId: 'a' });
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(standingFacts(order).map(({ fact }) => fact)).toEqual([second]);
  });

  it('one that says nothing never replaces one that does', () => {
    const said = streetRow('2024-03', 'Under investigation');
    const unavailable = streetRow('2024-04', 'Status update unavailable');
    for (const order of [
      [said, unavailable],
      [unavailable, said],
    ])
      expect(standingFacts(order).map(({ fact }) => fact)).toEqual([said]);
  });

  it('a version that was taken back falls with every earlier one, not with a later', () => {
    const given = { key: 'charge', suspect: 's-1' };
    const first = aFact('charged', '2024-03-10', { ...given, version: 1 });
    const back = aFact('charged', '2024-03-10', { ...given, version: 2, withdrawn: true });
    const again = aFact('charged', '2024-03-12', { ...given, version: 3 });
    expect(standingFacts([back, first])).toEqual([]);
    expect(standingFacts([again, back, first]).map(({ fact }) => fact)).toEqual([again]);
  });
});
