import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Audit } from '../audit/audit';
import { Database, UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../errors/problem';
import { isPassword } from './passwords';
import type { Person } from './person';
import { Sessions } from './sessions';

const window = '15 minutes';
const limits = { email: 5, address: 30 };

export class WrongSignIn extends Problem {
  constructor() {
    super(
      'wrong-sign-in',
      401,
      'Your email address or password is not right',
      'Check both and try again. If you have forgotten your password, ask your administrator for a new one.',
    );
  }
}

export class TooManySignIns extends Problem {
  constructor() {
    super(
      'too-many-sign-ins',
      429,
      'Too many attempts to sign in',
      'Wait 15 minutes, then try again. If you have forgotten your password, ask your administrator for a new one.',
    );
  }
}

/** What is needed to sign in; `address` is the caller's network address, for throttling alone. */
export interface Credentials {
  email: string;
  password: string;
  address: string;
  requestId: string;
}

/** Local accounts: checks the password, throttled by e-mail address and by network address, and starts a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** The session's token. Refusals (`WrongSignIn`, `TooManySignIns`) are audited in a transaction of their own. */
  async signIn({ email, password, address, requestId }: Credentials): Promise<{ token: string; person: Person }> {
    const keys = { email: hashed(`email ${email.trim().toLowerCase()}`), address: hashed(`address ${address}`) };
    if (await this.isThrottled(keys)) throw await this.refuse(requestId, 'throttled', [], new TooManySignIns());
    const account = await this.database.one<Person & { passwordHash: string }>(
      `select id, email, name, role, password_hash as "passwordHash" from account where lower(email) = lower($1) and suspended_at is null`,
      [email.trim()],
    );
    const right = await isPassword(password, account?.passwordHash ?? null);
    if (!account || !right) throw await this.refuse(requestId, 'wrong', [keys.email, keys.address], new WrongSignIn());
    const { passwordHash: _secret, ...person } = account;
    await this.audit.record({ person, action: 'session.start', subjectType: 'Session', outcome: 'done', requestId });
    return { token: await this.sessions.start(account.id), person };
  }

  private async isThrottled(keys: { email: Buffer; address: Buffer }): Promise<boolean> {
    const row = await this.database.one<{ email: number; address: number }>(
      `select count(*) filter (where key_hash = $1)::int as email, count(*) filter (where key_hash = $2)::int as address
         from failed_sign_in where key_hash in ($1, $2) and at > now() - interval '${window}'`,
      [keys.email, keys.address],
    );
    return (row?.email ?? 0) >= limits.email || (row?.address ?? 0) >= limits.address;
  }

  private async refuse(requestId: string, why: string, failed: Buffer[], problem: Problem): Promise<Problem> {
    await this.work.runApart(requestId, async () => {
      for (const key of failed)
        await this.database.query('insert into failed_sign_in (id, key_hash) values ($1, $2)', [v7(), key]);
      await this.database.query(`delete from failed_sign_in where at < now() - interval '1 day'`);
      await this.audit.record({
        person: null,
        action: 'session.start',
        subjectType: 'Session',
        outcome: 'refused',
        requestId,
        detail: { why },
      });
    });
    return problem;
  }
}

function hashed(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
