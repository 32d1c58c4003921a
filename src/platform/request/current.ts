import '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Person } from '../identity/person';

/** The request, once the pipeline knows who is asking. */
export interface KnownRequest extends FastifyRequest {
  person?: Person | null;
  csrfSecret?: string;
  token?: string;
}

/** The person signed in. On a `@Public` route there may be none: take `Person | null` there. */
export const CurrentPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>().person ?? null,
);

/** The id of this request: in its log lines, its audit line and its error page. */
export const RequestId = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>().id,
);
