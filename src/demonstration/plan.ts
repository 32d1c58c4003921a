import type { Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';
import type { Precision } from '../intake/contract/partial-date';
import { LONDON } from './dates';
import type { Plot } from './plot';
import { PLOTS } from './plots/all-plots';

/** A crime of the demonstration before it has people: its plot, and when everything in it happens. */
export interface PlannedCrime {
  plot: Plot;
  /** How manieth crime of its plot, from 0. */
  turn: number;
  precision: Precision;
  reported: DateTime;
  /** One moment a beat, in order, none after `now`. */
  moments: DateTime[];
}

const MOST_DAYS = 545; // 18 months
const LATEST_DAYS = 2; // leaves the last message time to be sent

/** The entry of a list for the `turn`-th crime. */
export function inTurn<T>(list: readonly T[], turn: number): T {
  const entry = list[turn % list.length];
  if (entry === undefined) throw new Error('A list of the demonstration data is empty.');
  return entry;
}

/** When every crime of every plot happens, over the 18 months before `now`; the earliest reported comes first. */
export function planCrimes(faker: Faker, now: Date): PlannedCrime[] {
  const today = DateTime.fromJSDate(now, { zone: LONDON }).startOf('day');
  const crimes = PLOTS.flatMap((plot) =>
    Array.from({ length: plot.times }, (_, turn) => planCrime(faker, plot, turn, today)),
  );
  return crimes.sort((a, b) => a.reported.toMillis() - b.reported.toMillis());
}

function planCrime(faker: Faker, plot: Plot, turn: number, today: DateTime): PlannedCrime {
  const gaps = plot.beats.map(({ after }) => (after === 0 ? 0 : faker.number.int(around(after))));
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  const mostQuiet = MOST_DAYS - LATEST_DAYS - span;
  if (mostQuiet < 0) throw new Error(`The plot "${plot.name}" takes longer than 18 months.`);
  const quiet = faker.number.int({ min: 0, max: Math.min(plot.quiet ?? mostQuiet, mostQuiet) });
  const day = today.minus({ days: LATEST_DAYS + span + quiet });
  const reported = day.plus({ minutes: faker.number.int({ min: 7 * 60, max: 12 * 60 }) });
  return {
    plot,
    turn,
    reported,
    moments: momentsOf(faker, reported, gaps),
    precision: plot.precision ?? faker.helpers.arrayElement(['day', 'time', 'time']),
  };
}

const around = (days: number) => ({ min: Math.ceil(days * 0.7), max: Math.ceil(days * 1.2) });

/** Things of one day follow each other by minutes, so that their order holds at every precision. */
function momentsOf(faker: Faker, reported: DateTime, gaps: readonly number[]): DateTime[] {
  let last = reported;
  return gaps.map((gap) => {
    const minutes = faker.number.int({ min: 5, max: 50 });
    last =
      gap === 0
        ? last.plus({ minutes })
        : last
            .plus({ days: gap })
            .startOf('day')
            .plus({ hours: 8, minutes: minutes * 4 });
    return last;
  });
}
