import type { FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';

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
      customProps: (request) => ({ route: routeOf(request as unknown as FastifyRequest) }),
      serializers: {
        req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: ({ type, code }: { type: string; code?: string }) => ({ type, code }),
      },
    },
  };
}

function routeOf(request: FastifyRequest & { originalUrl?: string }): string {
  return (request as { routeOptions?: { url?: string } }).routeOptions?.url ?? 'unknown';
}
