import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';
import type { FactKind } from '../fact';
import { caseSql, type CaseFacts, type CaseRow } from './case-sql';
import { type ReceivedFact, tellJourney, type ToldJourney } from './told-journey';

/** A case with all that hangs on it, and its journey told from the facts. */
export type CaseWithJourney = Omit<CaseRow, 'facts'> & { journey: ToldJourney };

/** Reads a case with its journey: one statement, one fold. */
@Injectable()
export class CaseJourneys {
  constructor(private readonly database: Database) {}

  /** The case, or null when there is none that this person may see. `id` is a UUID. */
  async read(id: string): Promise<CaseWithJourney | null> {
    const row = await this.database.prepared<{ found: CaseRow }>('case-journey', caseSql, [id]);
    if (!row) return null;
    const { facts, ...rest } = row.found;
    return { ...rest, journey: tellJourney(facts.map(receivedFact)) };
  }
}

function receivedFact({ crime_id: _crime, message_id, happened_at, received_at, ...fact }: CaseFacts): ReceivedFact {
  const {
    key,
    version,
    source,
    code,
    suspect,
    precision,
    withdrawn,
    conditions,
    ends_on,
    told,
    told_by,
    told_how,
    told_at,
  } = fact;
  return {
    key,
    version,
    source,
    code,
    suspect,
    precision,
    withdrawn,
    messageId: message_id,
    kind: fact.kind as FactKind,
    happenedAt: new Date(happened_at).toISOString(),
    receivedAt: new Date(received_at).toISOString(),
    details: { conditions, ends_on, told, told_by, told_how, told_at },
  };
}
