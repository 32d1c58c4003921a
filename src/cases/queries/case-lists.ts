import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Database } from '../../platform/database/unit-of-work';
import { cursorOf, placeOf, UnknownCursor } from '../../platform/request/cursor';
import { caseReferenceTyped } from '../case-reference';

/** What narrows the list. A field that is absent narrows nothing. */
export interface CaseFilter {
  stage?: string;
  crimeType?: string;
  locality?: string;
  /** Only cases in which something waits for a person: a task, or a proposal about the victim. */
  needsDecision?: boolean;
}

export interface PageAsked {
  cursor?: string;
  limit: number;
}

/** A case as a list shows it. */
export interface ListedCase {
  id: string;
  reference: string;
  /** Null when this person may not see the victim, or no name is known. */
  victimName: string | null;
  crimeReference: string | null;
  crimeType: string | null;
  locality: string | null;
  stage: string;
  /** ISO instant of the last change. */
  changedAt: string;
  /** How many things wait for a person. */
  decisions: number;
}

export interface CasePage {
  items: ListedCase[];
  next: string | null;
}

/** How many there are; counting stops at 1,000 and says so. */
export interface BoundedCount {
  count: number;
  atLeast: boolean;
}

const bound = 1000;
const needsDecision = `id in (select id from victim_case where open_tasks > 0
  union select k.id from proposal p join victim_case k on k.victim_id = p.victim_id where p.decision is null)`;

/** Lists of cases, newest first, a page at a time. Row-level security decides which this person sees. */
@Injectable()
export class CaseLists {
  constructor(private readonly database: Database) {}

  filtered(filter: CaseFilter, page: PageAsked): Promise<CasePage> {
    return this.page(filterSql(filter), page);
  }

  countFiltered(filter: CaseFilter): Promise<BoundedCount> {
    return this.count(filterSql(filter));
  }

  /**
   * Cases by reference (VF-…), by the police's crime reference, or by how the victim's family name or the organisation's name begins, in
   * any case; 'Joanna Whit' finds by both names. `typed` never reaches a log or the audit.
   */
  found(typed: string, page: PageAsked): Promise<CasePage> {
    return this.page(searchSql(typed), page);
  }

  countFound(typed: string): Promise<BoundedCount> {
    return this.count(searchSql(typed));
  }

  private async page({ where, values }: Condition, { cursor, limit }: PageAsked): Promise<CasePage> {
    const rows = await this.database.query<ListedCase>(
      `select c.id, c.reference, coalesce(v.organisation_name, nullif(concat_ws(' ', v.given_name, v.family_name), '')) as "victimName",
              c.crime_reference as "crimeReference", c.crime_type as "crimeType", c.locality, c.stage, c.changed_at as "changedAt",
              c.open_tasks + (select count(*)::int from proposal p where p.victim_id = c.victim_id and p.decision is null) as decisions
         from (select * from victim_case where ${where} and ($${values.length + 1}::uuid is null or id < $${values.length + 1}::uuid) order by id desc limit ${limit + 1}) c
         left join victim v on v.id = c.victim_id order by c.id desc`,
      [...values, idOfCursor(cursor)],
    );
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return { items, next: rows.length > limit && last ? cursorOf([last.id]) : null };
  }

  private async count({ where, values }: Condition): Promise<BoundedCount> {
    const row = await this.database.one<{ n: number }>(
      `select count(*)::int as n from (select from victim_case where ${where} limit ${bound + 1}) counted`,
      values,
    );
    const n = row?.n ?? 0;
    return { count: Math.min(n, bound), atLeast: n > bound };
  }
}

function idOfCursor(cursor: string | undefined): string | null {
  const [id] = placeOf(cursor, 1) ?? [];
  if (id === undefined) return null;
  if (typeof id === 'string' && isUuid(id)) return id;
  throw new UnknownCursor();
}

interface Condition {
  where: string;
  values: unknown[];
}

function filterSql({ stage, crimeType, locality, needsDecision: waiting }: CaseFilter): Condition {
  const given = Object.entries({ stage, crime_type: crimeType, locality }).filter(([, value]) => value !== undefined);
  const conditions = [
    ...given.map(([column], index) => `${column} = $${index + 1}`),
    ...(waiting ? [needsDecision] : []),
  ];
  return { where: conditions.join(' and ') || 'true', values: given.map(([, value]) => value) };
}

const afterEveryName = '\u{10FFFF}';
const begins = (column: string, n: number): string =>
  `${column} >= lower($${n}) and ${column} < lower($${n}) || '${afterEveryName}'`;

function searchSql(typed: string): Condition {
  const words = typed.trim().replace(/\s+/g, ' ');
  const [, given, family] = /^(.+) (.+)$/.exec(words) ?? [];
  const byBothNames = family
    ? ` union select k.id from victim v join victim_case k on k.victim_id = v.id where ${begins('v.search_name', 4)} and starts_with(lower(v.given_name), lower($3))`
    : '';
  return {
    where: `id in (select id from victim_case where reference = $1 or crime_reference = $2
      union select k.id from victim v join victim_case k on k.victim_id = v.id where ${begins('v.search_name', 2)}${byBothNames})`,
    values: [caseReferenceTyped(words), words, ...(family ? [given, family] : [])],
  };
}
