import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const ALLOW = 'access:allow';
export const PUBLIC = 'access:public';

/** What a route asks the access rules: may this person do `action` to `subject`? */
export interface Allowed {
  action: string;
  subject: string;
}

/** The route is for people whose role may do this. Who that is, the module's `*.access.ts` says. Every use is audited as `subject.action`. */
export const Allow = (action: string, subject: string): CustomDecorator =>
  SetMetadata(ALLOW, { action, subject } satisfies Allowed);

/** The route is for anybody, signed in or not. Said aloud: a route with neither `@Allow` nor `@Public` stops the application from starting. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
