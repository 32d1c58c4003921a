import fc from 'fast-check';
import { fieldsInWhichItStands, type Said, type Statement } from './standing-statements';

type Told = Said & { fields: Record<string, number> };

/** A later second is given with its zone or to the microsecond: compared as instants, not as texts. */
const sentAt = fc.constantFrom(
  '2024-03-01T10:00:00Z',
  '2024-03-01T11:00:00+01:00',
  '2024-03-01T10:00:00.000001+00:00',
  '2024-03-02T00:00:00Z',
);
const statements: fc.Arbitrary<Told[]> = fc.uniqueArray(
  fc.record({
    sentAt,
    messageId: fc.nat({ max: 30 }).map((n) => `m${n}`),
    fields: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 3 })),
  }),
  { maxLength: 8, selector: ({ messageId }) => messageId },
);

function told(all: Told[]): Record<string, number> {
  const [standing, known]: [Statement[], Record<string, number>] = [[], {}];
  for (const one of all)
    for (const field of fieldsInWhichItStands(standing, one, Object.keys(one.fields)))
      known[field] = one.fields[field] ?? -1;
  for (const field of Object.keys(known))
    expect(standing.filter(([, , fields]) => fields.includes(field))).toHaveLength(1);
  return known;
}

it('ends the same in whatever order statements come, however often', () => {
  fc.assert(
    fc.property(
      statements.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
      ),
      ([all, anyhow]) => expect(told(anyhow)).toEqual(told(all)),
    ),
  );
});

it('lets a later statement leave out what an earlier one said', () => {
  const standing: Statement[] = [];
  fieldsInWhichItStands(standing, { sentAt: '2024-03-01T00:00:00Z', messageId: 'm1' }, ['language', 'consent']);
  expect(fieldsInWhichItStands(standing, { sentAt: '2024-03-02T00:00:00Z', messageId: 'm2' }, ['consent'])).toEqual([
    'consent',
  ]);
  expect(standing).toEqual([
    ['2024-03-01T00:00:00Z', 'm1', ['language']],
    ['2024-03-02T00:00:00Z', 'm2', ['consent']],
  ]);
});
