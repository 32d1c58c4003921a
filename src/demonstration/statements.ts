import type { Faker } from '@faker-js/faker';
import type { DateTime } from 'luxon';
import type { Outcome, SuspectEvent, Told } from '../intake/contract/crime-update.types';
import type { Precision } from '../intake/contract/partial-date';
import { asKnown, dayOf } from './dates';
import type { Beat } from './plot';

/** A fact as last stated. */
interface Stated {
  factId: string;
  version: number;
  at: DateTime;
  code: string | undefined;
}

const HOW = ['phone', 'phone', 'email', 'letter', 'in-person', 'text-message'] as const;

/** States the beats of one crime as facts of the contract, each under a name of its own, corrections in higher versions. */
export class Statements {
  private readonly last = new Map<string, Stated>();
  private count = 0;

  constructor(
    private readonly faker: Faker,
    private readonly precision: Precision,
  ) {}

  outcome(beat: Beat, at: DateTime, sentAt: DateTime): Outcome {
    const stated = this.state(beat, at);
    return {
      ...this.common(stated, beat, sentAt),
      ...(stated.code !== undefined && { type: stated.code }),
      decidedBy: 'police',
    };
  }

  event(beat: Beat, kind: SuspectEvent['kind'], at: DateTime, sentAt: DateTime): SuspectEvent {
    const stated = this.state(beat, at);
    const endsOn = beat.lasts === undefined ? undefined : dayOf(stated.at.plus({ days: beat.lasts }));
    return {
      ...this.common(stated, beat, sentAt),
      kind,
      ...(stated.code !== undefined && { code: stated.code }),
      ...(beat.conditions && {
        conditions: beat.conditions.map((code) => ({ code, from: dayOf(stated.at), ...(endsOn && { until: endsOn }) })),
      }),
      ...(endsOn && { endsOn }),
    };
  }

  private state(beat: Beat, at: DateTime): Stated {
    const name = `${beat.suspect ?? 'crime'} ${beat.kind}`;
    const earlier = this.last.get(name);
    if (beat.again && !earlier) throw new Error(`A plot restates "${name}" before it was stated.`);
    const stated =
      beat.again && earlier
        ? restated(earlier, beat)
        : { factId: `${beat.kind}-${(this.count += 1)}`, version: 1, at, code: beat.code };
    this.last.set(name, stated);
    return stated;
  }

  private common({ factId, version, at }: Stated, { again }: Beat, sentAt: DateTime) {
    const told = again === 'told' ? this.toldAt(sentAt) : this.told(at, sentAt);
    return {
      factId,
      version,
      at: asKnown(at, this.precision),
      ...(again === 'withdrawn' && { withdrawn: true }),
      ...(told && { told }),
    };
  }

  /** Most victims were told before the message was sent, some were not, and of some the source says nothing. */
  private told(at: DateTime, sentAt: DateTime): Told | null {
    const drawn = this.faker.number.float();
    if (drawn < 0.2) return null;
    return drawn < 0.4
      ? { told: false }
      : this.toldAt(at.plus({ minutes: Math.floor(sentAt.diff(at, 'minutes').minutes / 2) }));
  }

  private toldAt(at: DateTime): Told {
    const by = this.faker.helpers.arrayElement(['police', 'police', 'witness-care-unit'] as const);
    return {
      told: true,
      by,
      how: this.faker.helpers.arrayElement(HOW),
      at: asKnown(at, this.precision === 'time' ? 'time' : 'day'),
    };
  }
}

/** A correction without another code is about the date: it happened a day earlier. */
function restated(earlier: Stated, { again, code }: Beat): Stated {
  const redated = again === 'corrected' && code === earlier.code;
  return {
    ...earlier,
    version: earlier.version + 1,
    code: code ?? earlier.code,
    at: redated ? earlier.at.minus({ days: 1 }) : earlier.at,
  };
}
