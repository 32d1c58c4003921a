import type { KnownRequest } from './current';
import { csrf, hashToken } from '../identity/sessions';
import { FormExpired } from '../access/access.errors';

export const COOKIES = Symbol('cookie names');

/** The cookies of a side: the police side has other names, so that one browser can hold both and neither opens the other. */
export interface CookieNames {
  session: string;
  form: string;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The session token of a request: `Authorization: Bearer` (programs) or the session cookie (browsers). */
export function tokenOf(
  request: KnownRequest,
  cookies: CookieNames,
): { token: string; hash: Buffer; byCookie: boolean } | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[cookies.session];
  return token ? { token, hash: hashToken(token), byCookie: !bearer } : null;
}

/**
 * Refuses a change that a browser sends without the token of its own form (a hidden `_csrf` field, or `X-CSRF-Token`): the cookie alone
 * proves nothing. Programs that send a bearer token need none. Throws `FormExpired`.
 */
export function checkForm(request: KnownRequest, secret: string | undefined): void {
  if (safe.has(request.method)) return;
  const body = request.body as { _csrf?: unknown } | null | undefined;
  const sent = request.headers['x-csrf-token'] ?? body?._csrf;
  if (!secret || typeof sent !== 'string' || !csrf.verify(secret, sent)) throw new FormExpired();
}
