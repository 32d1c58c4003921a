import { createHash, randomBytes } from 'node:crypto';
import CSRF from '@fastify/csrf';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/unit-of-work';

/** A session ends 12 hours after sign-in whatever happens, and after 30 minutes without a request (`enter` in the database). */
export const absoluteHours = 12;

/** Makes and checks the tokens of forms. */
export const csrf = new CSRF({ userInfo: false });

/** What the cookie holds is never stored: the database knows its SHA-256 alone. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Starts a session and returns its token. Ended sessions of anybody are swept out on the way. */
  async start(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query('delete from session where ends_at < now()');
    await this.database.query(
      `insert into session (token_hash, account_id, csrf_secret, ends_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [hashToken(token), accountId, csrf.secretSync(), absoluteHours],
    );
    return token;
  }

  async end(token: string): Promise<void> {
    await this.database.query('delete from session where token_hash = $1', [hashToken(token)]);
  }
}
