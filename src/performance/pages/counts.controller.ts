import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { Answer } from '../../platform/request/answer';
import { Page } from '../../platform/request/page';
import { month } from '../../platform/web/moment';
import { definition, ShownCounts } from '../counts';
import type { CountsView } from './counts.view';
import { firstInstant, monthTables } from './month-tables';
import { stageChart } from './stage-chart';

/** The page of auditors and commissioners: how far cases have come, in figures that point to nobody. */
@ApiExcludeController()
@Controller('counts')
export class CountsController {
  constructor(private readonly shown: ShownCounts) {}

  @Get()
  @Allow('read', 'Counts')
  @Page('performance/pages/counts.njk', 'Counts by stage and month')
  async show(@Query('from') from?: string, @Query('to') to?: string): Promise<Answer> {
    const counts = await this.shown.of(from || undefined, to || undefined);
    const { months, total, withoutVictim, freshAt, problems, known } = counts;
    const view: Omit<CountsView, 'shell'> = {
      definition,
      freshAt,
      errors: problems.map(({ field, expected }) => ({ field, text: `Choose ${expected}` })),
      filter: {
        action: '/counts',
        clearHref: '/counts',
        months: known.map((each) => ({ value: each, text: month(firstInstant(each)) })),
        from: from ?? months[0] ?? '',
        to: to ?? months.at(-1) ?? '',
      },
      chart: stageChart(counts.rows),
      total: total.total,
      withoutVictim: withoutVictim.total,
      tables: monthTables(counts),
    };
    return new Answer(view, problems.length > 0 ? { status: 422 } : {});
  }
}
