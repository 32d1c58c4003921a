import * as fc from 'fast-check';
import { masked } from './masked';

describe('a masked contact point', () => {
  it.each([
    ['mobile', '07700 900123', 'ends 123'],
    ['phone', '+44 116 496 0187', 'ends 187'],
    ['phone', '999', 'hidden'],
    ['email', 'sam@example.com', 's…@e…'],
    ['email', 'not an address', 'hidden'],
    ['post', '1 Invented Road, Leicester, ZZ9 1AA', 'in ZZ9'],
    ['post', '1 Invented Road', 'hidden'],
    ['through-person', 'Jo Sample, 07700 900123', 'hidden'],
  ])('%s "%s" is shown as "%s"', (kind, value, shown) => {
    expect(masked(kind, value)).toBe(shown);
  });

  it('never shows more than four letters or digits of what it hides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mobile', 'phone', 'email', 'post', 'through-person', 'other'),
        fc.string({ maxLength: 60 }),
        (kind, value) => {
          const shown = masked(kind, value).replace(/^(ends|in|hidden)/, '');
          expect(shown.replace(/[^\p{L}\p{N}]/gu, '').length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
