import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Params } from 'nestjs-pino';

/** The route pattern of a request, where the log finds it. */
const routes = new WeakMap<IncomingMessage, string>();

/**
 * Structured logs without personal data: of a request its id, method and route pattern (never the address as typed, a header, a body or
 * an IP address), of an answer its status and duration.
 */
export function logging(process: string): Params {
  return {
    pinoHttp: {
      name: process,
      level: globalThis.process.env.VF_LOG_LEVEL ?? 'info',
      autoLogging: { ignore: (request) => /^\/(health|assets)\//.test(request.url ?? '') },
      customProps: (request) => ({ route: routes.get(request) ?? 'none' }),
      serializers: {
        req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: ({ type, code }: { type: string; code?: string }) => ({ type, code }),
      },
    },
  };
}

/** Tells the log which route each request met. */
export function logRoutes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      routes.set(request.raw, request.routeOptions.url ?? 'none');
      done();
    });
}
