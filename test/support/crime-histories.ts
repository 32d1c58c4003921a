import fc from 'fast-check';
import type { CrimeUpdate, Outcome, Suspect, SuspectEvent } from '../../src/intake/contract/crime-update.types';
import { CODES_BY_KIND } from '../../src/intake/contract/event-codes';
import { FACT_KINDS } from '../../src/journey/fact';
import { HOME_OFFICE_OUTCOMES } from '../../src/journey/home-office-outcomes';
import { PUBLISHED_OUTCOMES } from '../../src/journey/published-outcomes';
import { aCrime, someVictims } from './crime-history-parts';

const OF_THE_CRIME = new Set(['self-reported', 'recorded', 'street-status', 'outcome']);
const KINDS = FACT_KINDS.filter((kind) => !OF_THE_CRIME.has(kind)) as SuspectEvent['kind'][];

/** A day of forty, a month, or an instant: many fall together. */
const when = fc
  .tuple(fc.nat({ max: 39 }), fc.constantFrom(7, 10, 20))
  .map(([day, exactly]) =>
    `${new Date(Date.UTC(2023, 0, 20 + day, day % 24)).toISOString().slice(0, 19)}Z`.slice(0, exactly),
  );

const published = fc.constantFrom(...PUBLISHED_OUTCOMES.keys());
const correctable = {
  version: fc.integer({ min: 1, max: 4 }),
  withdrawn: fc.nat({ max: 5 }).map((n) => n === 0),
  told: fc.record({ told: fc.boolean(), by: fc.constantFrom('police' as const, 'cps' as const) }),
  at: when,
};
const said = fc.oneof(fc.record({ type: fc.constantFrom(...HOME_OFFICE_OUTCOMES.keys()) }), fc.record({ published }));

const outcome: fc.Arbitrary<Outcome> = fc
  .tuple(
    fc.record(
      { factId: fc.nat({ max: 4 }).map((n) => `outcome-${n}`), ...correctable },
      { requiredKeys: ['factId', 'at'] },
    ),
    said,
  )
  .map(([fact, code]) => ({ ...fact, ...code }));

const event: fc.Arbitrary<SuspectEvent> = fc
  .tuple(
    fc.record(
      {
        factId: fc.nat({ max: 19 }).map((n) => `event-${n}`),
        kind: fc.constantFrom(...KINDS),
        endsOn: fc.constant('2024-01-31'),
        ...correctable,
      },
      { requiredKeys: ['factId', 'kind', 'at'] },
    ),
    fc.nat(),
  )
  .map(([fact, pick]) => {
    const codes = CODES_BY_KIND[fact.kind]?.codes;
    return { ...fact, ...(codes && { code: codes[pick % codes.length] ?? '' }) };
  });

const suspect: fc.Arbitrary<Suspect> = fc.record(
  {
    suspectId: fc.constantFrom('s-1', 's-2', 's-3'),
    policeOnly: fc.record({
      name: fc.constantFrom('Sam Invented', 'Kit Made-Up'),
      contactPoints: fc.subarray([{ kind: 'mobile' as const, value: '+44 7700 900002' }]),
    }),
    events: fc.uniqueArray(event, { maxLength: 5, selector: ({ factId }) => factId }),
  },
  { requiredKeys: ['suspectId', 'events'] },
);

const message = fc.record(
  {
    version: fc.integer({ min: 1, max: 5 }),
    sentAt: fc.nat({ max: 50 }).map((n) => new Date(Date.UTC(2023, 5, 1) + n * 3_600_000).toISOString()),
    crime: aCrime(when),
    status: fc.record({ published, at: when }),
    outcomes: fc.uniqueArray(outcome, { maxLength: 3, selector: ({ factId }) => factId }),
    suspects: fc.uniqueArray(suspect, { maxLength: 3, selector: ({ suspectId }) => suspectId }),
    victims: someVictims,
  },
  { requiredKeys: ['version', 'sentAt', 'crime'] },
);

type Drawn = typeof message extends fc.Arbitrary<infer T> ? T : never;

/**
 * Histories of one crime each, as messages of one source that pass the contract: every kind of event, status and outcome, months, days and
 * instants, corrections (one fact in several versions and kinds), facts taken back, up to three suspects and victims, details and contact
 * points that change, suspects who share a victim's number, crimes that become cloaked. One in twenty was renumbered: 'old', then 'new'.
 */
export const crimeHistories: fc.Arbitrary<CrimeUpdate[]> = fc
  .tuple(fc.nat({ max: 19 }), fc.array(message, { minLength: 1, maxLength: 6 }))
  .map(([n, messages]) => messages.map((drawn) => (n === 0 ? renumbered(drawn) : asUpdate(drawn))));

function asUpdate({ crime: { byOldNumber: _, ...crime }, ...rest }: Drawn): CrimeUpdate {
  const says = rest.status ?? rest.outcomes?.[0] ?? rest.suspects?.[0];
  const addsToCrime = says !== undefined && !rest.victims?.length;
  return {
    contract: 'crime-update/1',
    messageId: 'm',
    source: 'northshire',
    ...rest,
    ...(rest.suspects && { suspects: withoutRepetitions(rest.suspects) }),
    crime: { reference: 'old', ...(!addsToCrime && { crimeType: 'burglary' }), ...crime },
  };
}

/** Each message of a renumbered crime names a victim: of one without, the victim side learns nothing before it has its number. */
function renumbered(drawn: Drawn): CrimeUpdate {
  const victims = drawn.victims?.length
    ? drawn.victims
    : [{ sourceReference: 'p-1', kind: 'person' as const, givenName: 'Robin', consentToReferral: 'yes' as const }];
  const update = asUpdate({ ...drawn, victims });
  return drawn.crime.byOldNumber
    ? update
    : { ...update, crime: { ...update.crime, reference: 'new', earlierReferences: ['old'] } };
}

/** A message states no fact twice. */
function withoutRepetitions(suspects: Suspect[]): Suspect[] {
  const seen = new Set<string>();
  return suspects.map((one) => ({
    ...one,
    events: (one.events ?? []).filter(({ factId }) => !seen.has(factId) && seen.add(factId)),
  }));
}
