import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';
import { JobsModule } from '../../src/platform/jobs/jobs.module';
import type { Pace } from '../../src/platform/jobs/pace';
import type { Delivered, DomainEvent, Reaction } from '../../src/platform/outbox/domain-event';
import { OutboxModule } from '../../src/platform/outbox/outbox.module';

/** Something that these tests make happen: `n` tells one from another. */
export class Happened implements DomainEvent<{ n: number }> {
  static readonly type = 'test.happened';
  constructor(readonly payload: { n: number }) {}
}

/** The numbers whose handling fails, and how often each was tried alone. */
export const faults = {
  failing: new Set<number>(),
  alone: new Map<number, number>(),
  error: (): Error => new Error('0116 496 0187'),
};

/** Counts what each reaction did in the worker's own tables, so that what is handled twice shows. */
@Injectable()
class Counter {
  constructor(private readonly database: Database) {}

  async count(reaction: string, events: Delivered<{ n: number }>[]): Promise<void> {
    await this.database.query(
      `insert into crime_without_victim_count as known (crime_type, locality, month, n) select $1, value, '', 1 from unnest($2::text[]) as value
       on conflict (crime_type, locality, month) do update set n = known.n + 1`,
      [reaction, events.map(({ payload }) => String(payload.n))],
    );
    const [only] = events;
    if (events.length === 1 && only) faults.alone.set(only.payload.n, (faults.alone.get(only.payload.n) ?? 0) + 1);
    if (events.some(({ payload }) => faults.failing.has(payload.n))) throw faults.error();
  }
}

@EventsHandler(Happened)
class CountOneWhenHappened implements Reaction<{ n: number }> {
  constructor(private readonly counter: Counter) {}
  handle(event: Delivered<{ n: number }>): Promise<void> {
    return this.counter.count('one', [{ ...event, payload: { n: event.payload.n + 1_000_000 } }]);
  }
}

@EventsHandler(Happened)
class CountManyWhenHappened implements Reaction<{ n: number }> {
  constructor(private readonly counter: Counter) {}
  handle(event: Delivered<{ n: number }>): Promise<void> {
    return this.handleMany([event]);
  }
  handleMany(events: Delivered<{ n: number }>[]): Promise<void> {
    return this.counter.count('many', events);
  }
}

/** Patient for a moment only. */
const pace: Pace = { attempts: 3, firstPause: 20, handOverAgain: 300 };

@Module({
  imports: [
    DatabaseModule.forLogin('vf_worker', 4),
    OutboxModule,
    JobsModule.forSide({ login: 'vf_worker', schema: 'service', crossing: [], pace }),
  ],
  providers: [Counter, CountOneWhenHappened, CountManyWhenHappened],
})
class CountingModule {}

/** A process of the victim side whose reactions count; nothing runs before `startReactions`. */
export function countingProcess(): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(CountingModule, { logger: false });
}

/** Publishes events in one transaction; with `fails` it is rolled back. */
export async function happen(app: INestApplicationContext, numbers: number[], fails = false): Promise<void> {
  await app.get(UnitOfWork).run({ requestId: 'test' }, async () => {
    await app.get(EventBus).publishAll(numbers.map((n) => new Happened({ n })));
    if (fails) throw new Error('on purpose');
  });
}
