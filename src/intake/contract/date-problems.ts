import type { CrimeUpdate, PartialDate, Suspect, Victim } from './crime-update.types';
import { endOf, isRealDate, startOf } from './partial-date';
import type { Problem } from './problem';
import { londonToday, type Today } from './today';

const NOT_AFTER_TODAY = 'a date not after today';
const OLDEST_YEARS = 120;

/** Dates that do not exist, lie in the future or contradict each other. What is still to come (endsOn, conditions) may. */
export function dateProblems(update: CrimeUpdate, now: Date): Problem[] {
  const today = londonToday(now);
  const problems: Problem[] = [];
  const check = (date: PartialDate | undefined, field: string) => {
    if (date === undefined) return;
    if (!isRealDate(date)) problems.push({ field, expected: 'a date that exists' });
    else if (isAfter(date, today)) problems.push({ field, expected: NOT_AFTER_TODAY });
  };
  const { crime } = update;
  check(update.sentAt, '/sentAt');
  check(crime.occurredFrom, '/crime/occurredFrom');
  check(crime.occurredTo, '/crime/occurredTo');
  check(crime.reportedOn, '/crime/reportedOn');
  check(update.status?.at, '/status/at');
  update.outcomes?.forEach((outcome, i) => {
    check(outcome.at, `/outcomes/${i}/at`);
    check(outcome.told?.at, `/outcomes/${i}/told/at`);
  });
  update.suspects?.forEach((suspect, i) => checkSuspect(suspect, `/suspects/${i}`, check));
  update.victims?.forEach((victim, i) => checkVictim(victim, `/victims/${i}`, check));
  if (problems.length === 0) problems.push(...contradictions(update, today));
  return problems;
}

function isAfter(date: PartialDate, { month, day, end }: Today): boolean {
  if (date.length === 7) return date > month;
  return date.length === 10 ? date > day : startOf(date) > end;
}

type Check = (date: PartialDate | undefined, field: string) => void;

function checkSuspect(suspect: Suspect, path: string, check: Check): void {
  check(suspect.policeOnly?.dateOfBirth, `${path}/policeOnly/dateOfBirth`);
  suspect.events?.forEach((event, i) => {
    check(event.at, `${path}/events/${i}/at`);
    check(event.told?.at, `${path}/events/${i}/told/at`);
  });
}

function checkVictim(victim: Victim, path: string, check: Check): void {
  check(victim.dateOfBirth, `${path}/dateOfBirth`);
  check(victim.enhancedEntitlement?.decidedOn, `${path}/enhancedEntitlement/decidedOn`);
  victim.contactPoints?.forEach((point, i) => check(point.askedOn, `${path}/contactPoints/${i}/askedOn`));
}

function contradictions(update: CrimeUpdate, today: Today): Problem[] {
  const problems: Problem[] = [];
  const { occurredFrom, occurredTo } = update.crime;
  if (occurredFrom && occurredTo && startOf(occurredFrom) > endOf(occurredTo)) {
    problems.push({ field: '/crime/occurredTo', expected: 'a date not before occurredFrom' });
  }
  const oldest = `${Number(today.day.slice(0, 4)) - OLDEST_YEARS}${today.day.slice(4)}`;
  update.victims?.forEach((victim, i) => {
    if (victim.dateOfBirth && victim.dateOfBirth < oldest) {
      problems.push({ field: `/victims/${i}/dateOfBirth`, expected: `a date not more than ${OLDEST_YEARS} years ago` });
    }
  });
  update.suspects?.forEach((suspect, i) => {
    suspect.events?.forEach((event, j) => {
      event.conditions?.forEach(({ from, until }, k) => {
        if (!from || !until || from <= until) return;
        const field = `/suspects/${i}/events/${j}/conditions/${k}/until`;
        problems.push({ field, expected: 'a day not before from' });
      });
    });
  });
  return problems;
}
