import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EVENTS_HANDLER_METADATA } from '@nestjs/cqrs/dist/decorators/constants';
import type { DomainEventClass, Reaction } from './domain-event';

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** Every reaction of this side, by name, and which events call for which: read from the `@EventsHandler` of each. */
@Injectable()
export class Reactions implements OnModuleInit {
  private readonly byName = new Map<string, Reaction>();
  private readonly namesByType = new Map<string, string[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const events =
        metatype && (Reflect.getMetadata(EVENTS_HANDLER_METADATA, metatype) as DomainEventClass[] | undefined);
      if (!events) continue;
      const name = kebab(metatype.name);
      this.byName.set(name, instance as Reaction);
      for (const { type } of events) this.namesByType.set(type, [...this.namesTo(type), name]);
    }
  }

  /** The names of the reactions that an event of this type calls for. */
  namesTo(type: string): string[] {
    return this.namesByType.get(type) ?? [];
  }

  /** Whether it takes many events at a time. One that this version does not know takes them one by one: each is held back on its own. */
  takesMany(name: string): boolean {
    return this.byName.get(name)?.handleMany !== undefined;
  }

  /** The reaction of that name. An unknown one: an event of an older or newer version; it says so, and the event is held back. */
  named(name: string): Reaction {
    const reaction = this.byName.get(name);
    if (!reaction) throw new Error(`No reaction is called ${name} in this version.`);
    return reaction;
  }
}
