import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Access } from '../access/access';
import { ALLOW, type Allowed, PUBLIC } from '../access/allow';
import { NotAllowed } from '../access/access.errors';
import { Audit } from '../audit/audit';
import { AUDITED, type AuditDetail } from '../audit/audited';
import { type Entered, UnitOfWork } from '../database/unit-of-work';
import type { Person } from '../identity/person';
import { Answer } from './answer';
import { checkForm, COOKIES, type CookieNames, tokenOf } from './credentials';
import type { KnownRequest } from './current';
import { Presenter } from './presenter';
import { OPEN_TO_PROGRAMS } from './open-to-programs';
import { OWN_TRANSACTIONS } from './own-transactions';

/**
 * The pipeline of every request, in one transaction: who is asking, may they, is the form their own, the handler, the audit line, commit;
 * only then the answer. Anything thrown rolls all of it back and is answered by `problem.filter.ts`.
 */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly presenter: Presenter,
    private readonly reflector: Reflector,
    @Inject(COOKIES) private readonly cookies: CookieNames,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<KnownRequest>(), http.getResponse<FastifyReply>()];
    if (this.reflector.get<boolean>(OWN_TRANSACTIONS, context.getHandler())) return next.handle();
    return from(this.answer(context, request, reply, next));
  }

  private async answer(
    context: ExecutionContext,
    request: KnownRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const credentials = tokenOf(request, this.cookies);
    const beginning = { requestId: request.id, ...(credentials && { token: credentials.hash }) };
    const result = await this.work.run(beginning, async (entered) => {
      this.remember(request, entered, credentials?.token);
      const allowed = this.admit(context, request.person ?? null);
      if (this.needsForm(context, entered, credentials))
        checkForm(request, entered?.csrf_secret ?? request.cookies[this.cookies.form]);
      const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (allowed) await this.record(context, request, allowed, value);
      return value;
    });
    return this.presenter.present(context, request, reply, result);
  }

  private needsForm(
    context: ExecutionContext,
    entered: Entered | null,
    credentials: { byCookie: boolean } | null,
  ): boolean {
    const byBearer = entered !== null && credentials?.byCookie === false;
    return !byBearer && !this.reflector.get<boolean>(OPEN_TO_PROGRAMS, context.getHandler());
  }

  private remember(request: KnownRequest, entered: Entered | null, token: string | undefined): void {
    if (!entered) return;
    const { csrf_secret: secret, ...person } = entered;
    request.person = person as Person;
    request.csrfSecret = secret;
    if (token) request.token = token;
  }

  private admit(context: ExecutionContext, person: Person | null): Allowed | null {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(PUBLIC, handler)) return null;
    const allowed = this.reflector.get<Allowed | undefined>(ALLOW, handler);
    if (!allowed) throw new NotAllowed();
    this.access.admit(person, allowed);
    return allowed;
  }

  private async record(
    context: ExecutionContext,
    request: KnownRequest,
    allowed: Allowed,
    value: unknown,
  ): Promise<void> {
    const read = this.reflector.get<AuditDetail | undefined>(AUDITED, context.getHandler());
    const { id } = request.params as { id?: string };
    await this.audit.recordWithCommit({
      person: request.person ?? null,
      action: `${allowed.subject.toLowerCase()}.${allowed.action}`,
      subjectType: allowed.subject,
      subjectId: id ?? null,
      outcome: isDone(value) ? 'done' : 'failed',
      requestId: request.id,
      ...read?.(value as never),
    });
  }
}

/** A form that is shown again with its mistakes was looked at, but nothing was done. */
function isDone(value: unknown): boolean {
  return !(value instanceof Answer) || (value.options.status ?? 200) < 400;
}
