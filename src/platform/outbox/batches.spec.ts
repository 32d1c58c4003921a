import fc from 'fast-check';
import { batchesOf } from './batches';
import type { Waiting } from './outlet';

const waiting = fc.array(fc.record({ eventId: fc.uuid(), reaction: fc.constantFrom('many', 'one') }), {
  maxLength: 60,
});
const sizeOf = (reaction: string): number => (reaction === 'many' ? 7 : 1);

it('hands over every event once, in its order, to its own reaction, in batches that are full before the next begins', () => {
  fc.assert(
    fc.property(waiting, (all: Waiting[]) => {
      const batches = batchesOf(all, sizeOf);
      for (const reaction of ['many', 'one']) {
        const mine = batches.filter((batch) => batch.reaction === reaction);
        expect(mine.flatMap(({ eventIds }) => eventIds)).toEqual(
          all.filter((one) => one.reaction === reaction).map(({ eventId }) => eventId),
        );
        expect(mine.slice(0, -1).every(({ eventIds }) => eventIds.length === sizeOf(reaction))).toBe(true);
      }
    }),
  );
});
