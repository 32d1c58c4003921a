import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';
import type { Cell } from '../count-table';

/** What auditors count, before small counts are hidden: never to be shown as it is. */
export interface CountsKept {
  cases: Cell[];
  /** Crimes in which no victim is named, by month; their stage is ''. */
  crimes: Cell[];
  /** ISO instant at which a count last changed; null when nothing was counted yet. */
  freshAt: string | null;
}

/** The counts that the reactions keep. No case is read. */
@Injectable()
export class CaseCounts {
  constructor(private readonly database: Database) {}

  async read(): Promise<CountsKept> {
    const cases = await this.database.query<Cell & object>(
      'select stage, month, sum(n)::int as n from case_count group by stage, month having sum(n) > 0',
    );
    const crimes = await this.database.query<Cell & object>(
      `select '' as stage, month, sum(n)::int as n from crime_without_victim_count group by month having sum(n) > 0`,
    );
    const fresh = await this.database.one<{ at: string }>(
      `select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from count_freshness`,
    );
    return { cases, crimes, freshAt: fresh?.at ?? null };
  }
}
