import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { PageQuery } from '../../platform/request/page-query';
import { valid } from '../../platform/request/valid';
import { FeedAnswer } from './feed-answer';
import { FeedDaysPage } from './feed-days-page';
import { FeedFigures } from './feed-figures';

/** The feed's figures for programs of the police liaison. */
@ApiTags('feed')
@ApiBearerAuth()
@Controller('intake/v1/feed')
export class FeedApiController {
  constructor(
    private readonly days: FeedDaysPage,
    private readonly figures: FeedFigures,
  ) {}

  @Get()
  @Allow('read', 'Feed')
  @ApiOperation({ summary: 'What has arrived, by source and day, newest first; counts only' })
  @ApiOkResponse({ type: FeedAnswer })
  async read(@Query() query: unknown): Promise<FeedAnswer> {
    const { cursor, limit } = valid(PageQuery, query);
    return {
      ...(await this.days.read(cursor, limit)),
      week: await this.figures.week(),
      sources: await this.figures.sources(),
      dropped: await this.figures.dropped(),
      returns: await this.figures.returns(),
    };
  }
}
