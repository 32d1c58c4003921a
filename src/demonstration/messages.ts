import type { DateTime } from 'luxon';
import type { CrimeUpdate, Outcome, Suspect, SuspectEvent, Victim } from '../intake/contract/crime-update.types';
import { contactPoint } from './contact-points';
import { instantText } from './dates';
import type { Beat } from './plot';
import type { StagedCrime } from './staged-crime';
import { Statements } from './statements';

export const DEMONSTRATION_SOURCE = 'demonstration-police';

type Told = [beat: Beat, at: DateTime];

/** The updates that the police system sends about one crime: the first names its victims, then one a day on which something happened. */
export function messagesOf(staged: StagedCrime, now: DateTime): CrimeUpdate[] {
  const { crime, scene, reported } = staged;
  const statements = new Statements(scene.faker, staged.precision);
  let last = reported;
  return [[], ...days(staged)].map((told, index): CrimeUpdate => {
    last = sentAfter(staged, last, told, now);
    return {
      contract: 'crime-update/1',
      messageId: `${crime.reference}-${index + 1}`,
      source: DEMONSTRATION_SOURCE,
      version: index + 1,
      sentAt: instantText(last),
      crime,
      ...contents(staged, told, statements, last),
      ...(index === 0 && staged.victims.length > 0 && { victims: staged.victims }),
    };
  });
}

function days({ plot, moments }: StagedCrime): Told[][] {
  const groups: Told[][] = [];
  plot.beats.forEach((beat, index) => {
    const at = moments[index];
    if (!at) throw new Error('A beat of the demonstration data has no moment.');
    if (beat.after > 0 || groups.length === 0) groups.push([]);
    groups.at(-1)?.push([beat, at]);
  });
  return groups;
}

/** An hour to two days after what it tells, now and then over a week; never before the message before it, never in the future. */
function sentAfter({ scene: { faker }, reported }: StagedCrime, last: DateTime, told: Told[], now: DateTime): DateTime {
  const happened = told.at(-1)?.[1] ?? reported;
  const hours = faker.datatype.boolean(0.12)
    ? faker.number.int({ min: 100, max: 240 })
    : faker.number.int({ min: 1, max: 40 });
  const sent = happened.plus({ hours });
  const ordered = sent > last ? sent : last.plus({ minutes: 7 });
  return ordered > now ? now : ordered;
}

function contents(staged: StagedCrime, told: Told[], statements: Statements, sentAt: DateTime): Partial<CrimeUpdate> {
  const outcomes: Outcome[] = [];
  const events = new Map<Suspect, SuspectEvent[]>();
  const more: Partial<CrimeUpdate> = {};
  for (const [beat, at] of told) {
    const { kind } = beat;
    if (kind === 'outcome') outcomes.push(statements.outcome(beat, at, sentAt));
    else if (kind === 'status')
      more.status = { at: at.toFormat('yyyy-MM'), ...(beat.code && { published: beat.code }) };
    else if (kind === 'victim') more.victims = staged.victims.map((victim) => reachedAnew(victim, staged));
    else {
      const suspect = staged.suspects[(beat.suspect ?? 1) - 1];
      if (!suspect) throw new Error('A beat of the demonstration data names a suspect that its crime does not have.');
      events.set(suspect, [...(events.get(suspect) ?? []), statements.event(beat, kind, at, sentAt)]);
    }
  }
  if (outcomes.length > 0) more.outcomes = outcomes;
  if (events.size > 0) more.suspects = [...events].map(([suspect, theirs]) => ({ ...suspect, events: theirs }));
  return more;
}

function reachedAnew(victim: Victim, { scene }: StagedCrime): Victim {
  const { faker, numbers, asked } = scene;
  return { ...victim, contactPoints: [contactPoint(faker, 'mobile', numbers.mobile(), asked)] };
}
