import { join } from 'node:path';
import { EVENTS_HANDLER_METADATA } from '@nestjs/cqrs/dist/decorators/constants';
import type { DomainEventClass } from '../../src/platform/outbox/domain-event';
import { root } from './cruise';
import { sourceFiles } from './source-files';

type Class = abstract new (...inputs: never[]) => object;

/** An event's type, and the files of the reactions that it calls for. */
export interface MappedEvent {
  type: string;
  reactions: string[];
}

/** Every event of the code with its reactions, read from the classes themselves. */
export async function eventMap(): Promise<MappedEvent[]> {
  const reactions = (await classesOf(/-when-[^/]*\.ts$/)).map(({ path, made }) => ({
    path,
    to: (Reflect.getMetadata(EVENTS_HANDLER_METADATA, made) ?? []) as DomainEventClass[],
  }));
  return (await classesOf(/\.events\.ts$/))
    .map(({ made }) => (made as unknown as Partial<DomainEventClass>).type)
    .filter((type) => type !== undefined)
    .sort()
    .map((type) => ({
      type,
      reactions: reactions.filter(({ to }) => to.some((event) => event.type === type)).map(({ path }) => path),
    }));
}

async function classesOf(pattern: RegExp): Promise<{ path: string; made: Class }[]> {
  const paths = sourceFiles().flatMap(({ path }) => (pattern.test(path) ? [path] : []));
  const found = await Promise.all(
    paths.map(async (path) => {
      const exported = Object.values((await import(join(root, path))) as Record<string, unknown>);
      return exported.filter((made) => typeof made === 'function').map((made) => ({ path, made: made as Class }));
    }),
  );
  return found.flat();
}
