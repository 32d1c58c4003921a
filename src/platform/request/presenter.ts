import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Environment } from 'nunjucks';
import { Access } from '../access/access';
import { csrf } from '../identity/sessions';
import { roleNames } from '../identity/person';
import type { NavigationLink, Shell } from '../web/shell';
import { Answer } from './answer';
import { COOKIES, type CookieNames } from './credentials';
import type { KnownRequest } from './current';
import { PAGE, type PageMetadata } from './page';

/** How a side presents itself: its look, its navigation (each link shown to those who may follow it), its cookies. */
export interface SideLook {
  side: Shell['side'];
  navigation: { text: string; href: string; action: string; subject: string }[];
  demonstration: boolean;
  secureCookies: boolean;
}

export const LOOK = Symbol('look of the side');
export const TEMPLATES = Symbol('templates');

/** Turns a handler's result into the answer: a page, a redirect, or JSON as it is. */
@Injectable()
export class Presenter {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    @Inject(TEMPLATES) private readonly templates: Environment,
    @Inject(LOOK) private readonly look: SideLook,
    @Inject(COOKIES) private readonly cookies: CookieNames,
  ) {}

  present(context: ExecutionContext, request: KnownRequest, reply: FastifyReply, result: unknown): unknown {
    const answer = result instanceof Answer ? result : new Answer(result);
    const { status, headers, cookie } = answer.options;
    if (request.person) reply.headers({ 'cache-control': 'no-store' });
    if (status) reply.status(status);
    if (headers) reply.headers(headers);
    if (cookie) this.setCookie(reply, cookie.name, cookie.value, cookie.maxAgeSeconds);
    const page = this.reflector.get<PageMetadata | undefined>(PAGE, context.getHandler());
    if (!page || answer.body === undefined) return answer.body ?? '';
    return this.html(request, reply, page, answer.body as Record<string, unknown>);
  }

  /** A page as text. Pages are never kept by caches: they show personal data. */
  html(request: KnownRequest, reply: FastifyReply, page: PageMetadata, view: Record<string, unknown>): string {
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    const title = typeof view.title === 'string' ? view.title : page.title;
    return this.templates.render(page.template, {
      ...view,
      shell: this.shell(request, title, this.formSecret(request, reply)),
    });
  }

  setCookie(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.look.secureCookies,
      maxAge,
    });
  }

  /** What the tokens of this page's forms are made with: the session's secret, or before sign-in one in a cookie of its own. */
  private formSecret(request: KnownRequest, reply: FastifyReply): string {
    const known = request.csrfSecret ?? request.cookies[this.cookies.form];
    if (known) return known;
    const secret = csrf.secretSync();
    this.setCookie(reply, this.cookies.form, secret, 3600);
    return secret;
  }

  private shell(request: KnownRequest, title: string, secret: string): Shell {
    const person = request.person ?? null;
    return {
      title,
      side: this.look.side,
      person: person && { name: person.name, roleName: roleNames[person.role] },
      navigation: person ? this.navigation(request) : [],
      csrf: csrf.create(secret),
      demonstration: this.look.demonstration,
    };
  }

  private navigation(request: KnownRequest): NavigationLink[] {
    const ability = request.person && this.access.abilityOf(request.person);
    const path = request.url.split('?')[0] ?? '';
    return this.look.navigation
      .filter(({ action, subject }) => ability?.can(action, subject))
      .map(({ text, href }) => ({ text, href, current: path === href || path.startsWith(`${href}/`) }));
  }
}
