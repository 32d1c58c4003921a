import { Injectable } from '@nestjs/common';
import { Database } from '../database/unit-of-work';
import type { Person } from '../identity/person';

/** One line of the audit: who did or saw what, or was refused. `detail` holds ids, codes and counts, never a name or a value. */
export interface AuditEntry {
  person: Person | null;
  action: string;
  subjectType: string;
  subjectId?: string | null;
  outcome: 'done' | 'refused' | 'failed';
  requestId: string;
  detail?: Record<string, unknown>;
}

const insert = `insert into audit (person_id, role, action, subject_type, subject_id, outcome, request_id, detail) values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The append-only record of every change and every look, written in the transaction that is open: if it fails, so does the request. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  async record(entry: AuditEntry): Promise<void> {
    await this.database.query(insert, valuesOf(entry));
  }

  /** The same as the last act of the transaction, in the round trip of its commit. */
  recordWithCommit(entry: AuditEntry): Promise<void> {
    return this.database.withCommit(insert, valuesOf(entry));
  }
}

function valuesOf({
  person,
  action,
  subjectType,
  subjectId,
  outcome,
  requestId,
  detail,
}: AuditEntry): (string | null)[] {
  const who = [person?.id ?? null, person?.role ?? 'nobody'];
  return [...who, action, subjectType, subjectId ?? null, outcome, requestId, JSON.stringify(detail ?? {})];
}
