import { Controller, Get, Query } from '@nestjs/common';
import * as api from '@nestjs/swagger';
import { Invalid } from '../platform/errors/problem';
import { Allow } from '../platform/access/allow';
import { FEWER_THAN_5 } from '../platform/web/bar-chart';
import { definition, ShownCounts } from './counts';
import type { Figure } from './figures';

const figure = {
  oneOf: [
    { type: 'integer', multipleOf: 5 },
    { type: 'string', enum: [FEWER_THAN_5] },
  ],
};

class FiguresAnswer {
  @api.ApiProperty({ type: 'array', items: figure, description: 'One figure for each month, in the same order.' })
  counts!: Figure[];

  @api.ApiProperty({ ...figure, description: 'Of all months, shown or not.' })
  total!: Figure;
}

class StageFiguresAnswer extends FiguresAnswer {
  @api.ApiProperty({ example: 'under-investigation' })
  stage!: string;
}

/** The counts by stage and month. */
export class CountsAnswer {
  @api.ApiProperty({ type: [String], example: ['2023-03', '2023-04'] })
  months!: string[];

  @api.ApiProperty({ type: [StageFiguresAnswer] })
  rows!: StageFiguresAnswer[];

  @api.ApiProperty({ type: FiguresAnswer, description: 'All stages together.' })
  total!: FiguresAnswer;

  @api.ApiProperty({ type: FiguresAnswer, description: 'Crimes in which no victim is named.' })
  withoutVictim!: FiguresAnswer;

  @api.ApiProperty({ type: [String], description: 'What is counted and what is not.' })
  definition!: string[];

  @api.ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a count last changed.' })
  freshAt!: string | null;
}

/** The auditor's counts for programs: hidden and rounded as on the page. */
@api.ApiTags('counts')
@api.ApiBearerAuth()
@Controller('api/v1/counts')
export class CountsApiController {
  constructor(private readonly shown: ShownCounts) {}

  @Get()
  @Allow('read', 'Counts')
  @api.ApiOperation({ summary: 'Cases by stage and month, small counts hidden' })
  @api.ApiQuery({
    name: 'from',
    required: false,
    description: 'The first month, YYYY-MM; with neither, the last 12 months with data.',
  })
  @api.ApiQuery({ name: 'to', required: false, description: 'The last month, YYYY-MM.' })
  @api.ApiOkResponse({ type: CountsAnswer })
  async read(@Query('from') from: string | undefined, @Query('to') to: string | undefined): Promise<CountsAnswer> {
    const { months, rows, total, withoutVictim, freshAt, problems } = await this.shown.of(from, to);
    if (problems.length > 0) throw new Invalid(problems);
    return { months, rows, total, withoutVictim, definition, freshAt };
  }
}
