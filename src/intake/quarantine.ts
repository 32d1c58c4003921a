import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { Answered, ReceivedItem } from './received';

/** What a machine sent wrongly: kept whole, with the reasons, on the police side. */
@Injectable()
export class Quarantine {
  constructor(private readonly database: Database) {}

  async keep(
    source: string,
    delivery: string,
    items: Extract<ReceivedItem, { kind: 'quarantine' }>[],
  ): Promise<Answered[]> {
    if (items.length === 0) return [];
    await this.database.query(
      `insert into quarantined (id, source, delivery, line, problems, body)
       select id, $1, $2, line, problems::jsonb, body from unnest($3::uuid[], $4::bigint[], $5::text[], $6::bytea[]) as row (id, line, problems, body)`,
      [
        source,
        delivery,
        items.map(() => v7()),
        items.map(({ line }) => line),
        items.map(({ problems }) => JSON.stringify(problems)),
        items.map(({ body }) => body),
      ],
    );
    return items.map(({ line, messageId, problems }) => ({
      line,
      ...(messageId !== undefined && { messageId }),
      result: 'quarantined',
      problems,
    }));
  }
}
