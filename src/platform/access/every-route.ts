import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, type Allowed, PUBLIC } from './allow';

/** A route and who may use it. */
export interface GuardedRoute {
  method: string;
  path: string;
  access: Allowed | 'public' | 'nobody said';
}

/** The list of guarded routes; the application does not start while a route is on it about which nobody said who may use it. */
@Injectable()
export class EveryRoute implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.list().filter(({ access }) => access === 'nobody said');
    if (open.length === 0) return;
    throw new Error(
      `Say @Allow(action, subject) or @Public() on: ${open.map(({ method, path }) => `${method} ${path}`).join(', ')}.`,
    );
  }

  list(): GuardedRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const bases = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || method === undefined) return [];
        const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
        return bases.flatMap((base) =>
          paths.map((path) => ({
            method: RequestMethod[method] ?? '',
            path: join(base, path),
            access: accessOf(handler),
          })),
        );
      });
    });
  }
}

function accessOf(handler: object): GuardedRoute['access'] {
  if (Reflect.getMetadata(PUBLIC, handler)) return 'public';
  return (Reflect.getMetadata(ALLOW, handler) as Allowed | undefined) ?? 'nobody said';
}

function join(base: string, path: string): string {
  return `/${base}/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
}
