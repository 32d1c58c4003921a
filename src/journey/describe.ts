import { when } from '../platform/web/moment';
import { CODED_HAPPENINGS, HAPPENINGS } from './happenings';
import type { JourneyEntry } from './fold';
import { outcomeOf } from './outcome';

/** A timeline entry in plain English, each part a text of its own without a full stop. */
export interface Description {
  /** 'Suspect 1 was charged' */
  what: string;
  /** 'March 2023', '14 March 2023' or '14 March 2023 at 3:05pm': as much as is known, London time. */
  when: string;
  /** 'Published by data.police.uk' */
  how: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function what({ kind, code, strand }: JourneyEntry): string {
  const outcome = outcomeOf({ kind, code });
  if (outcome) return `${kind === 'street-status' ? 'Status' : 'Outcome'}: ${outcome.label}`;
  const sentence = CODED_HAPPENINGS.get(`${kind} ${code}`) ?? HAPPENINGS[kind];
  return capital(sentence.replace('{suspect}', strand === 'crime' ? 'a suspect' : strand));
}

/** How we know, by the source's name. */
export function howWeKnow(source: string): string {
  if (source === 'data.police.uk') return 'Published by data.police.uk';
  return source === 'self-report' ? 'Told to us by the victim' : `Told by the police system ${source}`;
}

/** What happened, when as far as is known, and how we know. Throws RangeError when `happenedAt` is not an ISO instant. */
export const describeEntry = (entry: JourneyEntry): Description => ({
  what: what(entry),
  when: when({ at: entry.happenedAt, precision: entry.precision }),
  how: howWeKnow(entry.source),
});
