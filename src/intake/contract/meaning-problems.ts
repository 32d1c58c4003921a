import type { ContactPoint, CrimeUpdate, Victim } from './crime-update.types';
import { expectedCode } from './event-codes';
import type { Problem } from './problem';

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What the schema cannot say: one of two fields, no id twice, codes by kind, a name for every victim. */
export function meaningProblems(update: CrimeUpdate): Problem[] {
  const problems: Problem[] = [];
  const { crime, status, outcomes, suspects, victims } = update;
  const addsToCrime = Boolean(status || outcomes?.length || suspects?.length) && !victims?.length;
  if (!crime.crimeType && !crime.offences?.length && !addsToCrime) {
    problems.push({ field: '/crime/crimeType', expected: 'a crime type, or at least one offence' });
  }
  if (status && (status.published === undefined) === (status.code === undefined)) {
    problems.push({ field: '/status', expected: 'either published or code, and not both' });
  }
  outcomes?.forEach((outcome, i) => {
    if ((outcome.type === undefined) !== (outcome.published === undefined)) return;
    problems.push({ field: `/outcomes/${i}`, expected: 'either type or published, and not both' });
  });
  suspects?.forEach((suspect, i) =>
    suspect.events?.forEach((event, j) => {
      const expected = expectedCode(event.kind, event.code);
      if (expected) problems.push({ field: `/suspects/${i}/events/${j}/code`, expected });
    }),
  );
  victims?.forEach((victim, i) => problems.push(...victimProblems(victim, `/victims/${i}`)));
  problems.push(...repetitions(update));
  return problems;
}

function victimProblems(victim: Victim, path: string): Problem[] {
  const problems: Problem[] = [];
  if (victim.kind === 'organisation' && !victim.organisationName) {
    problems.push({ field: `${path}/organisationName`, expected: 'the name of the organisation' });
  }
  if (victim.kind === 'person' && !victim.givenName && !victim.familyName) {
    problems.push({ field: `${path}/familyName`, expected: 'a given name or a family name' });
  }
  victim.contactPoints?.forEach((point, i) => {
    const expected = expectedContact(point);
    if (expected) problems.push({ field: `${path}/contactPoints/${i}/value`, expected });
  });
  return problems;
}

function expectedContact({ kind, value }: ContactPoint): string | null {
  if (kind === 'email') return EMAIL.test(value) ? null : 'an e-mail address';
  if (kind !== 'phone' && kind !== 'mobile') return null;
  return value.replace(/\D/g, '').length >= 3 ? null : 'a telephone number';
}

function repetitions(update: CrimeUpdate): Problem[] {
  const problems: Problem[] = [];
  const once = (what: string) => {
    const seen = new Set<string>();
    return (id: string | undefined, field: string) => {
      if (id === undefined) return;
      if (seen.has(id)) problems.push({ field, expected: `a ${what} that this update does not use twice` });
      seen.add(id);
    };
  };
  const fact = once('factId');
  const suspectId = once('suspectId');
  const victim = once('sourceReference');
  if (update.status) fact(update.status.factId ?? 'street-status', '/status/factId');
  update.outcomes?.forEach((outcome, i) => fact(outcome.factId, `/outcomes/${i}/factId`));
  update.suspects?.forEach((suspect, i) => {
    suspectId(suspect.suspectId, `/suspects/${i}/suspectId`);
    suspect.events?.forEach((event, j) => fact(event.factId, `/suspects/${i}/events/${j}/factId`));
  });
  update.victims?.forEach((each, i) => victim(each.sourceReference, `/victims/${i}/sourceReference`));
  return problems;
}
