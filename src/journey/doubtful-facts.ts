import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { MovedCase } from './case-state';

export const doubtfulFact = 'doubtful-update';

/** What a machine could not decide; of one case, kind and key there is one. */
export interface Task {
  id: string;
  case_id: string;
  kind: string;
  key: string;
  reason: string;
}

/**
 * What the transition table refuses becomes a task for a person, one a fact. When a later update or a correction makes the fact fit after
 * all, its task is settled by that; order of arrival does not matter. What is known only to the month raises none.
 */
@Injectable()
export class DoubtfulFacts {
  constructor(private readonly database: Database) {}

  /** `others`: tasks of other kinds that are raised with them. */
  async raise(moved: MovedCase[], others: Task[] = []): Promise<void> {
    const refused: Task[] = moved.flatMap(({ after, journey }) =>
      journey.refused
        .filter(({ precision }) => precision !== 'month')
        .map(({ source, factKey, reason }) => ({
          id: v7(),
          case_id: after.id,
          kind: doubtfulFact,
          key: `${source} ${factKey}`,
          reason: reason ?? '',
        })),
    );
    const known = moved.filter(({ before }) => before).map(({ after }) => after.id);
    refused.push(...others);
    if (refused.length === 0 && known.length === 0) return;
    const changed = await this.database.query<{ case_id: string }>(
      `with refused as (select * from jsonb_populate_recordset(null::task, $1)),
       settled as (update task t set settled_at = now() where t.case_id = any($2::uuid[]) and t.kind = $3 and t.settled_at is null
         and not exists (select from refused r where r.case_id = t.case_id and r.key = t.key) returning t.case_id),
       raised as (insert into task as t (id, case_id, kind, key, reason) select id, case_id, kind, key, reason from refused
         on conflict (case_id, kind, key) do update set settled_at = null, reason = excluded.reason, raised_at = case when t.settled_at is null then t.raised_at else now() end
         where t.settled_by is null and (t.settled_at is not null or t.reason <> excluded.reason) returning t.case_id)
       select case_id from settled union select case_id from raised`,
      [JSON.stringify(refused), known, doubtfulFact],
    );
    if (changed.length > 0) await this.count(changed.map(({ case_id }) => case_id));
  }

  private async count(caseIds: string[]): Promise<void> {
    await this.database.query(
      `update victim_case c set open_tasks = (select count(*) from task t where t.case_id = c.id and t.settled_at is null) where c.id = any($1::uuid[])`,
      [caseIds],
    );
  }
}
