import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule, EventBus } from '@nestjs/cqrs';
import { OutboxPublisher } from './outbox-publisher';
import { Reactions } from './reactions';

/** Events kept with the change that made them; every process that changes something needs it. */
@Global()
@Module({
  imports: [CqrsModule.forRoot(), DiscoveryModule],
  providers: [Reactions, OutboxPublisher],
  exports: [CqrsModule, Reactions, OutboxPublisher],
})
export class OutboxModule {
  constructor(bus: EventBus, publisher: OutboxPublisher) {
    bus.publisher = publisher as typeof bus.publisher;
  }
}
