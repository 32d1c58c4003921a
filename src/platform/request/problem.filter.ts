import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Audit } from '../audit/audit';
import { UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../errors/problem';
import type { KnownRequest } from './current';
import { Presenter } from './presenter';

const programs = /^\/(api|intake\/v1|health)\b/;
const refusals = new Set([401, 403, 404]);

/**
 * The one place where what went wrong becomes an answer: RFC 9457 problem details for programs, a plain page for people. Refusals are
 * audited in a transaction of their own, and stay refusals when that fails. What is not a `Problem` is told as 500 without detail.
 */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly presenter: Presenter,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<KnownRequest>(), http.getResponse<FastifyReply>()];
    const problem = this.problemOf(thrown, request.id);
    if (refusals.has(problem.status) && problem.code !== 'wrong-sign-in') await this.auditRefusal(request, problem);
    if (programs.test(request.url))
      return void reply.status(problem.status).type('application/problem+json').send(this.details(problem, request.id));
    if (problem.status === 401 && request.method === 'GET') return void reply.redirect('/sign-in', 303);
    reply.status(problem.status);
    const view = {
      title: problem.title,
      status: problem.status,
      whatHappened: problem.title,
      whatToDo: [problem.detail],
      requestId: request.id,
    };
    reply.send(this.presenter.html(request, reply, { template: 'platform/web/error.njk', title: problem.title }, view));
  }

  private problemOf(thrown: unknown, requestId: string): Problem {
    if (thrown instanceof Problem) return thrown;
    if (thrown instanceof HttpException) return ofHttp(thrown.getStatus());
    const fastify = thrown as { statusCode?: number; name?: string; code?: string; stack?: string };
    if (fastify.statusCode && fastify.statusCode < 500) return ofHttp(fastify.statusCode);
    if (fastify.code === '42501')
      return new Problem(
        'not-allowed',
        403,
        'You cannot do this',
        'Your role does not include it. This attempt has been recorded.',
      );
    // a database error's message and parameters may hold personal data: its code and where it arose are enough
    this.log.error(
      { error: fastify.name, code: fastify.code, requestId, at: placesIn(fastify.stack) },
      'A request failed.',
    );
    return new Problem(
      'failed',
      500,
      'Sorry, there is a problem with the service',
      'Nothing was changed. Try again in a few minutes. If it goes on, give your administrator the reference below.',
    );
  }

  private async auditRefusal(request: KnownRequest, problem: Problem): Promise<void> {
    const { id } = (request.params ?? {}) as { id?: string };
    const entry = {
      person: request.person ?? null,
      action: 'request.refused',
      subjectType: 'Route',
      subjectId: id ?? null,
      outcome: 'refused' as const,
      requestId: request.id,
      detail: { method: request.method, route: request.routeOptions.url ?? 'none', code: problem.code },
    };
    await this.work
      .runApart(request.id, () => this.audit.record(entry))
      .catch((error: Error) =>
        this.log.error({ error: error.name, requestId: request.id }, 'A refusal could not be audited.'),
      );
  }

  private details({ code, status, title, detail, extra }: Problem, requestId: string): object {
    return { type: `/problems/${code}`, title, status, detail, code, requestId, ...extra };
  }
}

function ofHttp(status: number): Problem {
  if (status === 404)
    return new Problem(
      'not-found',
      404,
      'Page not found',
      'Check the address. If you typed it, check that it is right.',
    );
  if (status === 413) return new Problem('too-large', 413, 'That is too large', 'Send it in smaller parts.');
  if (status === 415)
    return new Problem(
      'unsupported-media-type',
      415,
      'That kind of content cannot be taken',
      'Send application/json, or what the documentation of this address names.',
    );
  return new Problem(
    'bad-request',
    status,
    'That could not be understood',
    'Check what was sent against the documentation at /api/docs.',
  );
}

/** Where it arose. A message may have lines of its own, and values in them: only the places are kept. */
function placesIn(stack = ''): string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5);
}
