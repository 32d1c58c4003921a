import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { stageTag } from '../../journey/queries/stage-names';
import { Allow } from '../../platform/access/allow';
import { Answer } from '../../platform/request/answer';
import { Page } from '../../platform/request/page';
import type { BarChart } from '../../platform/web/bar-chart';
import { month } from '../../platform/web/moment';
import { type Counts, definition, ShownCounts } from '../counts';
import type { CountsView } from './counts.view';
import { firstInstant, monthTables } from './month-tables';

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
      chart: chartOf(counts),
      total: total.total,
      withoutVictim: withoutVictim.total,
      tables: monthTables(counts),
    };
    return new Answer(view, problems.length > 0 ? { status: 422 } : {});
  }
}

function chartOf({ rows }: Counts): BarChart {
  const bars = rows.map((row) => ({ label: stageTag(row.stage).text, value: row.total }));
  const [first, ...others] = bars;
  const longest = others.reduce((a, b) => (a && Number(b.value) > Number(a.value) ? b : a), first);
  const description = longest ? `The stage with the most cases is “${longest.label}”: ${longest.value}.` : '';
  return { id: 'stages', title: 'Where cases stand now', description, bars };
}
