import { formsOf, wordsOf } from './contact-forms';
import type { ContactPoint, PoliceOnly, Victim } from './crime-update.types';

export interface MarkedContactPoint extends ContactPoint {
  /** True when it is also a suspect's: it crosses closed. */
  sharedWithSuspect: boolean;
}

export interface MarkedVictim extends Omit<Victim, 'contactPoints'> {
  contactPoints: MarkedContactPoint[];
}

/**
 * Marks each contact point of the victims that is also a suspect's, or that goes through a person with a suspect's name.
 * `suspects` are all suspects known of the crime, from this update and earlier ones; nothing of them is in the result.
 */
export function markSharedWithSuspects(victims: readonly Victim[], suspects: readonly PoliceOnly[]): MarkedVictim[] {
  const theirs = new Set(
    suspects.flatMap(({ contactPoints }) => (contactPoints ?? []).flatMap(({ kind, value }) => formsOf(kind, value))),
  );
  const names = suspects.map(({ name }) => wordsOf(name ?? '')).filter((words) => words.length > 0);
  return victims.map((victim) => ({
    ...victim,
    contactPoints: (victim.contactPoints ?? []).map((point) => ({
      ...point,
      sharedWithSuspect: (theirs.size > 0 && shares(point, theirs)) || goesThrough(point, names),
    })),
  }));
}

function shares({ kind, value }: ContactPoint, theirs: ReadonlySet<string>): boolean {
  return formsOf(kind, value).some((form) => theirs.has(form));
}

function goesThrough({ kind, value }: ContactPoint, names: readonly string[][]): boolean {
  if (kind !== 'through-person' || names.length === 0) return false;
  const words = new Set(wordsOf(value));
  return names.some((name) => name.every((word) => words.has(word)));
}
