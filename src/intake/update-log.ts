import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { Answered, ReceivedItem } from './received';

export type AcceptedUpdate = Extract<ReceivedItem, { kind: 'update' }> & { id: string };
type Refused = Extract<ReceivedItem, { kind: 'quarantine' }>;

const reusedMessageId = {
  field: '/messageId',
  expected:
    'a message id of its own: this one was used before, with other content. Send a change under a new message id',
};

/** Every update as it came, once: a message is known by its source and its id. */
@Injectable()
export class UpdateLog {
  constructor(private readonly database: Database) {}

  /** Keeps what is new. Told apart: the very same message again (a duplicate), and a message id used again for other content. */
  async keep(
    source: string,
    delivery: string,
    items: Extract<ReceivedItem, { kind: 'update' }>[],
  ): Promise<{ accepted: AcceptedUpdate[]; answered: Answered[]; reused: Refused[] }> {
    const candidates = items.map((item) => ({ ...item, id: v7(), text: JSON.stringify(item.update) }));
    const first = new Map<string, (typeof candidates)[number]>();
    for (const one of candidates) if (!first.has(one.update.messageId)) first.set(one.update.messageId, one);
    const fresh = await this.insert(source, delivery, [...first.values()]);
    const accepted = candidates.filter(({ id }) => fresh.has(id));
    const again = candidates.filter(({ id }) => !fresh.has(id));
    const different = await this.different(source, again);
    return {
      accepted,
      answered: again
        .filter(({ id }) => !different.has(id))
        .map(({ line, update }) => ({ line, messageId: update.messageId, result: 'duplicate' as const })),
      reused: again
        .filter(({ id }) => different.has(id))
        .map(({ line, update, text, body = Buffer.from(text) }) => ({
          line,
          kind: 'quarantine',
          messageId: update.messageId,
          problems: [reusedMessageId],
          body,
        })),
    };
  }

  private async insert(
    source: string,
    delivery: string,
    rows: (AcceptedUpdate & { text: string })[],
  ): Promise<Set<string>> {
    const sorted = [...rows].sort((a, b) => (a.update.messageId < b.update.messageId ? -1 : 1));
    const kept = await this.database.query<{ id: string }>(
      `insert into crime_update (id, source, message_id, crime_reference, delivery, body)
       select id, $1, message_id, crime_reference, $2, body::jsonb from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as row (id, message_id, crime_reference, body)
       on conflict (source, message_id) do nothing returning id`,
      [
        source,
        delivery,
        sorted.map(({ id }) => id),
        sorted.map(({ update }) => update.messageId),
        sorted.map(({ update }) => update.crime.reference),
        sorted.map(({ text }) => text),
      ],
    );
    return new Set(kept.map(({ id }) => id));
  }

  private async different(source: string, again: (AcceptedUpdate & { text: string })[]): Promise<Set<string>> {
    if (again.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>(
      `select row.id from unnest($2::uuid[], $3::text[], $4::text[]) as row (id, message_id, body)
         join crime_update kept on kept.source = $1 and kept.message_id = row.message_id where kept.body <> row.body::jsonb`,
      [source, again.map(({ id }) => id), again.map(({ update }) => update.messageId), again.map(({ text }) => text)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
