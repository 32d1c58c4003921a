import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from '../database/unit-of-work';
import type { DomainEventClass } from '../outbox/domain-event';
import { Leadership } from '../outbox/leadership';
import { CrossingTable, OwnOutbox } from '../outbox/outlet';
import { Reactions } from '../outbox/reactions';
import { OUTLETS, Relay } from '../outbox/relay';
import { PACE, type Pace, usualPace } from './pace';
import { queueConnection } from './queue-connection';
import type { QueueLogin } from './queue-schemas';
import { QUEUE_CONNECTION, ReactionQueue } from './reaction-queue';
import { ReactionRunner } from './reaction-runner';
import { ReactionWorker } from './reaction-worker';

/** Which side runs reactions here, and the tables of the crossing whose rows are events for it. */
export interface Side {
  login: QueueLogin;
  schema: 'police' | 'service';
  crossing: { table: string; event: DomainEventClass }[];
  pace?: Pace;
}

/** The relay and the worker of one side. Only the processes that run reactions have it. */
@Module({})
export class JobsModule {
  static forSide({ login, schema, crossing, pace = usualPace }: Side): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        { provide: PACE, useValue: pace },
        { provide: QUEUE_CONNECTION, useFactory: () => queueConnection(login) },
        {
          provide: OUTLETS,
          inject: [Database, Reactions],
          useFactory: (database: Database, reactions: Reactions) => [
            ...crossing.map(({ table, event }) => new CrossingTable(database, reactions, table, event)),
            new OwnOutbox(database, schema),
          ],
        },
        ReactionQueue,
        ReactionRunner,
        ReactionWorker,
        Leadership,
        Relay,
      ],
      exports: [ReactionWorker, ReactionQueue, Relay],
    };
  }
}
