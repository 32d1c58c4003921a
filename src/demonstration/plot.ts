import type { Flags, SuspectEvent, SuspectEventKind } from '../intake/contract/crime-update.types';
import type { CastName } from './cast';
import type { OffenceName } from './offences';

type ConditionCode = NonNullable<SuspectEvent['conditions']>[number]['code'];

/** One thing that the police system learns in the course of a plot. */
export interface Beat {
  /** About how many days after the beat before; 0: the same day, in the same message. */
  after: number;
  /** 1, 2 …; absent: it is about the crime as a whole. */
  suspect?: number;
  /** 'victim': the victim has a new telephone number. */
  kind: SuspectEventKind | 'outcome' | 'status' | 'victim';
  /** Of an event, its code; of an outcome, the Home Office type; of a status, the published string. */
  code?: string;
  conditions?: readonly ConditionCode[];
  /** Days until what begins here ends. */
  lasts?: number;
  /** The last beat of this kind (and suspect) is stated again, in a higher version: with another code or date, taken back, or now told. */
  again?: 'corrected' | 'withdrawn' | 'told';
}

/** A course that a crime can take. Crimes of one plot differ in who, where and when. */
export interface Plot {
  name: string;
  /** How many crimes take it. */
  times: number;
  /** Each crime of the plot takes the next of these; so for cast and flags. */
  offences: readonly OffenceName[];
  beats: readonly Beat[];
  /** Absent: whom the offence usually has. */
  cast?: readonly CastName[];
  flags?: readonly Flags[];
  /** At most so many days since the last beat; absent: as many as the 18 months leave. */
  quiet?: number;
  /** 'month': the source knows no day. Absent: a day or a time, the same for the whole crime. */
  precision?: 'month';
  /** The source has sent no date yet. */
  undated?: boolean;
  /** It happened years before it was reported. */
  longAgo?: boolean;
  /** One of the victim's contact points is the suspect's too. */
  sharesContact?: boolean;
}

type More = Omit<Beat, 'after' | 'kind' | 'suspect'>;

/** An outcome of the crime as a whole, by Home Office type. */
export const outcome = (type: string, after: number, more: More = {}): Beat => ({
  kind: 'outcome',
  code: type,
  after,
  ...more,
});

/** What happens to the suspect of a number. */
export const suspect =
  (number: number) =>
  (kind: SuspectEventKind, after: number, more: More = {}): Beat => ({ suspect: number, kind, after, ...more });

/** The plot as far as it has come, once for every message of it but the last: crimes still under way. */
export function underWay(plot: Plot, quiet: number): Plot[] {
  return plot.beats.flatMap((beat, index) =>
    index === 0 || beat.after === 0
      ? []
      : [
          {
            ...plot,
            name: `${plot.name}, ${index} beats so far`,
            beats: plot.beats.slice(0, index),
            offences: startingAt(plot.offences, index * plot.times),
            ...(plot.cast && { cast: startingAt(plot.cast, index * plot.times) }),
            quiet,
          },
        ],
  );
}

function startingAt<T>(list: readonly T[], start: number): T[] {
  const from = start % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}
