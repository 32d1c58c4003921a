import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { catchError, map, type Observable, throwError } from 'rxjs';
import { Answer } from '../../platform/request/answer';
import { UnknownKey } from './source-key.errors';

/** The door's answers, all of them given after their commit: the status of an `Answer`, and with a refusal how to be let in (RFC 6750). */
@Injectable()
export class DoorAnswers implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result: unknown) => {
        if (!(result instanceof Answer)) return result;
        if (result.options.status) reply.status(result.options.status);
        return result.body;
      }),
      catchError((error: unknown) => {
        if (error instanceof UnknownKey) reply.header('www-authenticate', 'Bearer realm="crime updates"');
        return throwError(() => error);
      }),
    );
  }
}
