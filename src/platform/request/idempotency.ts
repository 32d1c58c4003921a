import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/unit-of-work';
import { Problem } from '../errors/problem';
import type { Person } from '../identity/person';

/** The same Idempotency-Key came with another body: a program's mistake, which must not become a second thing made. */
export class IdempotencyKeyReused extends Problem {
  constructor() {
    super(
      'idempotency-key-reused',
      422,
      'This Idempotency-Key was used for something else',
      'Send the same body as the first time, or a new key for a new request.',
    );
  }
}

/** Without a usable key a create that is sent twice makes two. */
export class IdempotencyKeyRequired extends Problem {
  constructor() {
    super(
      'idempotency-key-required',
      400,
      'Send an Idempotency-Key',
      'Add the header Idempotency-Key with 1 to 100 letters, digits, hyphens or underscores, a new one for each thing to make.',
    );
  }
}

/** A create asked for by a program: who asks, the key and the body as they came, and which route. */
export interface KeyedRequest {
  person: Person;
  key: string | undefined;
  route: string;
  body: unknown;
}

/** Makes a thing once a key: the same request sent again gets the answer that the first one got. */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /** The answer of `make`, or the one kept for this person's key. Two at once: the second waits for the first. */
  async once<T extends object>({ person, key, route, body }: KeyedRequest, make: () => Promise<T>): Promise<T> {
    if (!key || !/^[\w-]{1,100}$/.test(key)) throw new IdempotencyKeyRequired();
    const hash = createHash('sha256')
      .update(`${route} ${JSON.stringify(body)}`)
      .digest();
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${person.id} ${key}`]);
    const kept = await this.database.one<{ same: boolean; answer: T }>(
      'select request_hash = $3 as same, answer from idempotency where person_id = $1 and key = $2',
      [person.id, key, hash],
    );
    if (kept && !kept.same) throw new IdempotencyKeyReused();
    if (kept) return kept.answer;
    const answer = await make();
    await this.database.query(
      'insert into idempotency (person_id, key, request_hash, status, answer) values ($1, $2, $3, 201, $4)',
      [person.id, key, hash, JSON.stringify(answer)],
    );
    return answer;
  }
}
