import { demonstrationUpdates } from '../../src/demonstration/demonstration-updates';
import type { CrimeUpdate, Victim } from '../../src/intake/contract/crime-update.types';

/** One crime of the demonstration, as a story needs to know it. */
export interface ToldCrime {
  reference: string;
  updates: CrimeUpdate[];
  victim: Victim;
  /** The victim's name as a page writes it. */
  name: string;
}

/** One fixed day, so that every run tells the same stories. */
const now = new Date('2025-06-02T12:00:00Z');

/** The crimes of the demonstration that the stories are about, found by what happens in them. */
export function crimesOfStories() {
  const crimes = new Map<string, CrimeUpdate[]>();
  for (const update of demonstrationUpdates({ seed: 2015, now }))
    crimes.set(update.crime.reference, [...(crimes.get(update.crime.reference) ?? []), update]);
  const every = [...crimes.values()].filter(([first]) => first?.victims?.length).map(told);
  const one = (is: (crime: ToldCrime) => boolean): ToldCrime => {
    const found = every.find(is);
    if (!found) throw new Error(`The demonstration has no crime such that ${is.toString()}.`);
    return found;
  };
  const named = {
    /** Sentenced after being found not guilty: waits for a person's decision. */
    doubtful: one((crime) => happens(crime, /verdict.*sentenced$/) && hasNumber(crime) && suspects(crime) === 1),
    severalSuspects: one(
      (crime) => happens(crime, /released-no-further-action.*charged.*first-hearing/) && suspects(crime) === 2,
    ),
    cloaked: one(({ updates }) => updates[0]?.crime.flags?.cloaked === true),
    /** A suspect can be reached where the victim can. */
    shared: one(sharesNumber),
    organisation: one(({ victim }) => victim.kind === 'organisation'),
    toTheEnd: one((crime) => happens(crime, /licence-ended.*sentence-completed$/)),
    child: one(({ victim }) => victim.vulnerabilities?.includes('under-18') ?? false),
  };
  const regular = every.filter(({ victim }) => victim.sourceReference === 'R-7');
  const withoutVictim = [...crimes.values()].find(([first]) => !first?.victims?.length) ?? [];
  const all = [...Object.values(named), ...regular].flatMap(({ updates }) => updates).concat(withoutVictim);
  return { ...named, regular, all };
}

function told(updates: CrimeUpdate[]): ToldCrime {
  const [first] = updates;
  const [victim] = first?.victims ?? [];
  if (!first || !victim) throw new Error('A crime of the stories has a victim.');
  const name = victim.organisationName ?? [victim.givenName, victim.familyName].filter(Boolean).join(' ');
  return { reference: first.crime.reference, updates, victim, name };
}

const eventsOf = ({ updates }: ToldCrime) =>
  updates.flatMap(({ suspects = [] }) =>
    suspects.flatMap(({ suspectId, events = [] }) => events.map(({ kind }) => ({ suspectId, kind }))),
  );
const happens = (crime: ToldCrime, order: RegExp): boolean =>
  order.test(
    eventsOf(crime)
      .map(({ kind }) => kind)
      .join(' '),
  );
const suspects = (crime: ToldCrime): number => new Set(eventsOf(crime).map(({ suspectId }) => suspectId)).size;
const hasNumber = ({ victim }: ToldCrime): boolean =>
  (victim.contactPoints ?? []).some(({ kind }) => kind === 'phone' || kind === 'mobile');
const sharesNumber = ({ victim: { contactPoints = [] }, updates }: ToldCrime): boolean => {
  const theirs = updates.flatMap(({ suspects = [] }) =>
    suspects.flatMap(({ policeOnly }) => policeOnly?.contactPoints ?? []),
  );
  return contactPoints.some(({ value }) => theirs.some((other) => other.value === value));
};
