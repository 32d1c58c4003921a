import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const DOOR = '/intake/v1/crime-updates';
export const NDJSON = 'application/x-ndjson';
export const ONE_UPDATE = 'application/x-crime-update';

/**
 * Hands the bodies of the door over as the stream that they come in, unread: who sends is looked at first, and what cannot be read is kept
 * and answered by line. Every other route has its JSON read before, up to the server's limit. To be called before the routes are made.
 */
export function takeBodiesAsStreams(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type === 'application/json' && request.routeOptions.url === DOOR) request.headers['content-type'] = ONE_UPDATE;
    done();
  });
  fastify.addContentTypeParser([NDJSON, ONE_UPDATE], (_request, body, done) => done(null, body));
}
