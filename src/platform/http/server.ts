import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { loadAssets } from '../web/assets';
import { logRoutes } from './logging';
import { OpenApi } from './openapi';

const oneMebibyte = 1024 * 1024;

/** What differs between the web and the intake process. */
export interface ServerOptions {
  title: string;
  description: string;
  bodyLimit?: number;
  /** What this process adds to its server before the routes are made. */
  prepare?: (app: NestFastifyApplication) => void;
}

/** The HTTP server of a process, its whole pipeline top to bottom: not yet listening, so that a test can call it too. */
export async function createServer(
  module: Type,
  { title, description, bodyLimit = oneMebibyte, prepare }: ServerOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: process.env.VF_TRUST_PROXY === '1',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  logRoutes(app);
  serveAssets(app);
  prepare?.(app);
  app.get(OpenApi).publish(app, title, description);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const policy = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'img-src': ["'self'"],
};

function serveAssets(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  for (const [name, { contentType, body }] of loadAssets()) {
    fastify.get(`/assets/${name}`, (_request, reply) =>
      reply
        .header('content-type', contentType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(body),
    );
  }
}
