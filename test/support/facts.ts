import fc from 'fast-check';
import { FACT_KINDS, type Fact, type FactKind } from '../../src/journey/fact';
import { HOME_OFFICE_OUTCOMES } from '../../src/journey/home-office-outcomes';
import { PUBLISHED_OUTCOMES } from '../../src/journey/published-outcomes';

let count = 0;

/** A fact of a made-up police system, on a day or in a month ('2023-03-14', '2023-03'); each has a message and key of its own. */
export function aFact(kind: FactKind, on: string, given: Partial<Fact> = {}): Fact {
  count += 1;
  return {
    source: 'northshire-crime-system',
    messageId: `m${count}`,
    key: `k${count}`,
    version: 1,
    kind,
    code: null,
    suspect: null,
    happenedAt: new Date(on).toISOString(),
    precision: on.length === 7 ? 'month' : 'day',
    withdrawn: false,
    ...given,
  };
}

const DATA_POLICE_UK = { source: 'data.police.uk', precision: 'month' } as const;

/** A row of an outcomes file. `month` is a winter month, so that London is UTC. */
export const outcomeRow = (month: string, code: string): Fact =>
  aFact('outcome', month, { ...DATA_POLICE_UK, key: `outcome:${month}:${code}`, code });

/** A row of a street file, dated by its copy. */
export const streetRow = (published: string, code: string | null): Fact =>
  aFact('street-status', published, {
    ...DATA_POLICE_UK,
    key: 'street-status',
    version: Number(published.replace('-', '')),
    code,
  });

const CODES: Readonly<Partial<Record<FactKind, readonly (string | null)[]>>> = {
  'street-status': [null, ...PUBLISHED_OUTCOMES.keys()],
  outcome: [...HOME_OFFICE_OUTCOMES.keys(), ...PUBLISHED_OUTCOMES.keys()],
  plea: ['guilty', 'not-guilty'],
  verdict: ['guilty', 'not-guilty'],
  'cps-decision': ['charge', 'no-charge', 'further-enquiries'],
  sentenced: ['custody', 'suspended', 'community', 'fine', 'discharge', 'compensation', 'hospital-order', 'other'],
  'bail-changed': [null, 'varied', 'cancelled'],
  appeal: [null, 'lodged', 'allowed', 'dismissed', 'abandoned'],
  'order-made': [null, 'restraining-order'],
};
const OF_THE_CRIME: readonly FactKind[] = ['self-reported', 'recorded', 'street-status', 'outcome'];
const START = Date.UTC(2022, 10, 1);
const DAY = 86_400_000;

const statement = fc
  .record({
    kind: fc.constantFrom(...FACT_KINDS),
    pick: fc.nat(),
    suspect: fc.constantFrom('b7', 'a3', 'c1'),
    source: fc.constantFrom('data.police.uk', 'northshire-crime-system', 'southshire'),
    day: fc.nat({ max: 40 }),
    precision: fc.constantFrom('month' as const, 'day' as const, 'time' as const),
    key: fc.nat({ max: 14 }),
    version: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ kind, pick, suspect, day, key, ...rest }): Omit<Fact, 'messageId'> => {
    const codes = CODES[kind] ?? [null];
    return {
      ...rest,
      kind,
      code: codes[pick % codes.length] ?? null,
      suspect: OF_THE_CRIME.includes(kind) ? null : suspect,
      happenedAt: new Date(START + day * DAY).toISOString(),
      key: `fact ${key}`,
    };
  });

/**
 * Histories of one crime: every kind and code, three sources, up to three suspects, many facts on one day, corrections
 * (a key with several versions, also of another kind) and facts taken back. Each fact has a message of its own, or
 * shares one with others of its source.
 */
export const histories: fc.Arbitrary<Fact[]> = fc
  .array(fc.tuple(statement, fc.nat({ max: 20 })), { maxLength: 18 })
  .map((stated) => {
    const facts = stated.map(([fact, message]): Fact => ({ ...fact, messageId: `message ${message}` }));
    const known = new Map(facts.map((fact) => [`${fact.source} ${fact.messageId} ${fact.key}`, fact]));
    return [...known.values()];
  });

/** A history as it may arrive: every fact at least once, some again, in any order. */
export const deliveries = (history: readonly Fact[]): fc.Arbitrary<Fact[]> =>
  fc
    .tuple(fc.constant(history), fc.subarray([...history]))
    .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));
