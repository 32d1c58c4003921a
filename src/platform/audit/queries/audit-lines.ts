import { Injectable } from '@nestjs/common';
import { Database } from '../../database/unit-of-work';
import { EveryRoute } from '../../access/every-route';
import { roleNames, type Role } from '../../identity/person';
import { actionInWords, reasonInWords } from '../audit-words';

/** Which lines of the audit are asked for. `before` is the number of the last line seen. */
export interface AuditFilter {
  /** A day in London, YYYY-MM-DD. */
  day: string | null;
  /** An account's id. */
  person: string | null;
  refusedOnly: boolean;
  before: number | null;
  limit: number;
}

/** One line of the audit, in words. */
export interface AuditLine {
  seq: number;
  at: string;
  /** Null: nobody was signed in. Without an id: the command line. */
  person: { id: string | null; name: string | null; roleName: string } | null;
  action: string;
  words: string;
  subject: string | null;
  outcome: 'done' | 'refused' | 'failed';
  reason: string | null;
}

interface Row {
  seq: string;
  at: string;
  personId: string | null;
  name: string | null;
  role: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  outcome: 'done' | 'refused' | 'failed';
  detail: { code?: string; why?: string; method?: string; route?: string };
}

/** The record of who did and saw what, newest first. */
@Injectable()
export class AuditLines {
  constructor(
    private readonly database: Database,
    private readonly routes: EveryRoute,
  ) {}

  async list({ day, person, refusedOnly, before, limit }: AuditFilter): Promise<AuditLine[]> {
    const rows = await this.database.query<Row & object>(
      `select a.seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, a.person_id as "personId", p.name, a.role, a.action,
              a.subject_type as "subjectType", a.subject_id as "subjectId", a.outcome, a.detail
         from audit a left join account p on p.id = a.person_id
        where ($1::date is null or (a.at >= $1::date::timestamp at time zone 'Europe/London' and a.at < ($1::date + 1)::timestamp at time zone 'Europe/London'))
          and ($2::uuid is null or a.person_id = $2) and (not $3 or a.outcome = 'refused') and ($4::bigint is null or a.seq < $4)
        order by a.seq desc limit $5`,
      [day, person, refusedOnly, before, limit],
    );
    return rows.map((row) => this.lineOf(row));
  }

  /** Everybody with an account, by name, to choose from. */
  people(): Promise<{ id: string; name: string }[]> {
    return this.database.query('select id, name from account order by lower(name), id');
  }

  private lineOf(row: Row): AuditLine {
    const { seq, at, subjectType, subjectId, outcome, detail } = row;
    const action = this.actionOf(row);
    return {
      seq: Number(seq),
      at,
      person: whoOf(row),
      action,
      words: actionInWords(action, outcome),
      subject: subjectId ? `${subjectType === 'Route' ? '' : `${subjectType} `}${subjectId}` : null,
      outcome,
      reason: outcome === 'done' ? null : reasonInWords(detail.code ?? detail.why),
    };
  }

  /** A refused request is the action that its route would have been; an address that is no route stays one. */
  private actionOf({ action, detail }: Row): string {
    if (action !== 'request.refused') return action;
    const route = this.routes.list().find(({ method, path }) => method === detail.method && path === detail.route);
    if (route && typeof route.access === 'object')
      return `${route.access.subject.toLowerCase()}.${route.access.action}`;
    return `${detail.method ?? ''} ${detail.route === 'none' ? 'an address that does not exist' : (detail.route ?? '')}`.trim();
  }
}

function whoOf({ personId, name, role }: Row): AuditLine['person'] {
  if (personId) return { id: personId, name, roleName: roleNames[role as Role] ?? role };
  return role === 'operator' ? { id: null, name: 'The command line', roleName: 'Operator' } : null;
}
