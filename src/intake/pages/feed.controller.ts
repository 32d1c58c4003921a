import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { Page } from '../../platform/request/page';
import { ageInWords } from '../feed/age';
import { FeedDaysPage } from '../feed/feed-days-page';
import { FeedFigures, type SourceState } from '../feed/feed-figures';
import { reasonInWords } from '../feed/return-reasons';
import type { FeedSource, FeedView } from './feed.view';

const rowsShown = 50;

/** The police liaison's page: the feed's health in counts. */
@ApiExcludeController()
@Controller('feed')
export class FeedController {
  constructor(
    private readonly days: FeedDaysPage,
    private readonly figures: FeedFigures,
  ) {}

  @Get()
  @Allow('read', 'Feed')
  @Page('intake/pages/feed.njk', 'What has arrived')
  async show(@Query('after') after?: string): Promise<Omit<FeedView, 'shell'>> {
    const now = new Date();
    const { items, next } = await this.days.read(after, rowsShown);
    return {
      week: await this.figures.week(),
      sources: (await this.figures.sources()).map((source) => sourceRow(source, now)),
      days: items.map(({ name, ...row }) => ({ ...row, source: name })),
      dropped: (await this.figures.dropped()).map(({ name, field, times }) => ({ source: name, field, times })),
      returns: (await this.figures.returns()).map(({ day, name, reason, times }) => ({
        day,
        source: name,
        reason: reasonInWords(reason),
        times,
      })),
      next: next ? { method: 'get', href: `/feed?after=${next}` } : null,
      firstHref: after ? '/feed' : null,
    };
  }
}

function sourceRow({ name, lastMessage, quiet }: SourceState, now: Date): FeedSource {
  return {
    name,
    quiet,
    lastMessage: lastMessage ? { at: lastMessage, precision: 'time' } : null,
    age: lastMessage && ageInWords(lastMessage, now),
  };
}
