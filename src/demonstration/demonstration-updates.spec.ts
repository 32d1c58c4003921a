import { validateCrimeUpdate } from '../intake/contract/crime-update';
import { factsOf } from '../intake/contract/facts';
import { markSharedWithSuspects } from '../intake/contract/shared-with-suspect';
import { crimeTypeOf } from '../intake/offences';
import { LOCALITIES } from '../intake/localities';
import { CRIME_TYPE_SLUGS } from '../journey/crime-types';
import type { Fact } from '../journey/fact';
import { foldJourney } from '../journey/fold';
import { HOME_OFFICE_OUTCOMES } from '../journey/home-office-outcomes';
import { STAGE_CODES } from '../journey/stages';
import { demonstrationUpdates } from './demonstration-updates';

function grouped<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

const now = new Date('2026-03-30T09:30:00Z');
const updates = demonstrationUpdates({ seed: 2015, now });
const victims = updates.flatMap((update) => update.victims ?? []);
const crimes = grouped(updates, ({ crime }) => crime.reference);

const factsIn = (update: (typeof updates)[number]): Fact[] =>
  factsOf(update).map(({ happened_at, ...fact }) => ({
    ...fact,
    source: update.source,
    messageId: update.messageId,
    happenedAt: happened_at,
  }));
const journeys = [...crimes.values()].map((told) => ({
  told,
  journey: foldJourney(told.flatMap(factsIn)),
  hasVictim: told.some((update) => update.victims),
}));

describe('the demonstration data', () => {
  it('is the same for the same seed and moment, and other for another seed', () => {
    expect(demonstrationUpdates({ seed: 2015, now })).toEqual(updates);
    expect(demonstrationUpdates({ seed: 2, now })).not.toEqual(updates);
  });

  it.each([now, new Date('2026-02-28T23:59:59Z'), new Date('2027-10-31T00:30:00Z'), new Date('2028-02-29T12:00:00Z')])(
    'meets the contract at %s, nothing dropped',
    (moment) => {
      for (const update of demonstrationUpdates({ seed: 7, now: moment })) {
        const checked = validateCrimeUpdate(update, { now: moment });
        expect(checked).toMatchObject({ ok: true, dropped: [] });
        expect(new Date(update.sentAt).getTime()).toBeLessThanOrEqual(moment.getTime());
      }
    },
  );

  it('tells of a few hundred crimes over 18 months, in the order of sending, several messages a crime', () => {
    expect(crimes.size).toBeGreaterThan(340);
    expect(crimes.size).toBeLessThan(450);
    expect(updates.map(({ sentAt }) => sentAt)).toEqual(updates.map(({ sentAt }) => sentAt).sort());
    expect(new Set(updates.map(({ messageId }) => messageId)).size).toBe(updates.length);
    const months = new Set(updates.map(({ crime }) => crime.reportedOn?.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(18);
    expect(updates.length / crimes.size).toBeGreaterThan(3);
  });

  it('leaves a victim at every stage, and reaches every outcome and crime type in every locality', () => {
    const stages = new Set(journeys.filter(({ hasVictim }) => hasVictim).map(({ journey }) => journey.stage));
    expect(STAGE_CODES.filter((code) => !stages.has(code))).toEqual([]);
    const outcomes = new Set(updates.flatMap((update) => update.outcomes ?? []).map(({ type }) => type));
    expect([...HOME_OFFICE_OUTCOMES.keys()].filter((type) => !outcomes.has(type))).toEqual([]);
    const types = new Set(updates.map(({ crime }) => crimeTypeOf(crime)));
    expect(CRIME_TYPE_SLUGS.filter((type) => !types.has(type))).toEqual([]);
    const localities = new Set(updates.map(({ crime }) => crime.where?.locality));
    expect(LOCALITIES.filter(({ slug }) => !localities.has(slug))).toEqual([]);
  });

  it('makes a person look only where it contradicts itself', () => {
    const refused = journeys.filter(({ journey }) => journey.refused.length > 0);
    expect(refused).toHaveLength(3);
  });

  it('has suspects with ends of their own, corrections, withdrawals, and crimes without a victim', () => {
    const ends = journeys.map(({ journey }) => new Set(journey.strands.slice(1).map(({ stage }) => stage)).size);
    expect(ends.filter((count) => count > 1).length).toBeGreaterThan(8);
    const facts = updates.flatMap(factsIn);
    expect(facts.filter(({ withdrawn }) => withdrawn).length).toBeGreaterThan(3);
    const events = updates.flatMap(({ suspects }) => suspects ?? []).flatMap((suspect) => suspect.events ?? []);
    expect(events.filter(({ version, withdrawn }) => version === 2 && !withdrawn).length).toBeGreaterThan(8);
    expect(new Set(facts.map(({ precision }) => precision)).size).toBe(3);
    expect(journeys.filter(({ hasVictim }) => !hasVictim).length).toBeGreaterThan(5);
  });

  it('has every kind of flag, protective condition and being told', () => {
    const flags = updates.flatMap(({ crime }) => Object.entries(crime.flags ?? {}).flat(2));
    for (const flag of [
      'domesticAbuse',
      'honourBasedAbuse',
      'forcedMarriage',
      'stalking',
      'trafficking',
      'exploitation',
    ])
      expect(flags).toContain(flag);
    for (const flag of ['cloaked', 'disability', 'race', 'religion', 'sexual-orientation', 'transgender'])
      expect(flags).toContain(flag);
    const events = updates.flatMap(({ suspects }) => suspects ?? []).flatMap((suspect) => suspect.events ?? []);
    expect(new Set(events.flatMap(({ conditions }) => conditions ?? []).map(({ code }) => code)).size).toBe(4);
    expect(new Set(events.map(({ told }) => told?.told)).size).toBe(3);
    const today = now.toISOString().slice(0, 10);
    expect(events.some(({ kind, endsOn }) => kind === 'order-expiring' && endsOn && endsOn >= today)).toBe(true);
  });

  it('has victims of every kind, some of them more than once, and nobody who exists', () => {
    const references = grouped(victims, ({ sourceReference }) => sourceReference);
    const persons = [...references].filter(([, [first]]) => first?.kind === 'person');
    expect(persons.filter(([, times]) => times.length > 2).length).toBeGreaterThan(4);
    expect(victims.every(({ invented }) => invented)).toBe(true);
    for (const wanted of [
      'deceased',
      'interpreterNeeded',
      'accessNeeds',
      'organisationName',
      'enhancedEntitlement',
    ] as const)
      expect(victims.some((victim) => victim[wanted])).toBe(true);
    expect(victims.some(({ vulnerabilities }) => vulnerabilities?.includes('under-18'))).toBe(true);
    for (const answer of ['yes', 'no', 'not-asked']) {
      expect(victims.some(({ consentToReferral }) => consentToReferral === answer)).toBe(true);
      expect(victims.some(({ contactPoints }) => contactPoints?.some(({ safeToUse }) => safeToUse === answer))).toBe(
        true,
      );
    }
  });

  it('reaches nobody by any of its contact points', () => {
    const theirs = updates
      .flatMap(({ suspects }) => suspects ?? [])
      .flatMap(({ policeOnly }) => policeOnly?.contactPoints ?? []);
    for (const { kind, value } of [...victims.flatMap(({ contactPoints }) => contactPoints ?? []), ...theirs]) {
      if (kind === 'email') expect(value).toMatch(/^[a-z.]+\.\d+@example\.org$/);
      else if (kind === 'post') expect(value).toMatch(/, ZZ9 \d[A-Z]{2}$/);
      else expect(value).toMatch(/(^|, )(07700 900\d{3}|0116 496 0\d{3})$/);
    }
    for (const { crime } of updates) expect(crime.officerInCase?.contact).toMatch(/^0116 496 0\d{3}$/);
  });

  it('shares a contact point with a suspect only where the plot says so', () => {
    const shared = journeys.filter(({ told }) => {
      const suspects = told.flatMap(({ suspects }) => suspects ?? []).flatMap(({ policeOnly }) => policeOnly ?? []);
      const marked = markSharedWithSuspects(
        told.flatMap((update) => update.victims ?? []),
        suspects,
      );
      return marked.some(({ contactPoints }) => contactPoints.some(({ sharedWithSuspect }) => sharedWithSuspect));
    });
    expect(shared.length).toBeGreaterThan(10);
    for (const { told } of shared)
      expect(told[0]?.crime.flags?.domesticAbuse ?? told[0]?.crime.flags?.honourBasedAbuse).toBe(true);
  });
});
