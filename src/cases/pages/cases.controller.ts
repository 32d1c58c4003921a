import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import { Answer } from '../../platform/request/answer';
import { Page } from '../../platform/request/page';
import { valid } from '../../platform/request/valid';
import { CaseListQuery } from '../api/case-list.dto';
import { type CaseFilter, CaseLists } from '../queries/case-lists';
import { type CasesPage, casesPage, pageHref } from './cases-page';
import { typed } from './typed';

const limit = 50;
const template = 'cases/pages/cases.njk';
const casesShown = (result: CasesPage | Answer): { detail: Record<string, unknown> } => ({
  detail: { cases: result instanceof Answer ? [] : result.caseIds },
});

/** The list of cases, narrowed or searched. */
@ApiExcludeController()
@Controller('cases')
export class CasesController {
  constructor(private readonly lists: CaseLists) {}

  @Get()
  @Allow('list', 'Case')
  @Audited(casesShown)
  @Page(template, 'Cases')
  async index(@Query() query: Record<string, unknown>): Promise<CasesPage> {
    const { filter, cursor } = filterOf(query);
    const page = await this.lists.filtered(filter, { limit, ...(cursor && { cursor }) });
    const total = await this.lists.countFiltered(filter);
    return casesPage({
      page,
      total,
      filter,
      cursor,
      next: page.next ? { method: 'get', href: pageHref(filter, page.next) } : null,
    });
  }

  /** What is typed comes in the body and goes nowhere but into the search box again. */
  @Post('search')
  @HttpCode(200)
  @Allow('search', 'Case')
  @Audited(casesShown)
  @Page(template, 'Cases found')
  async search(@Body() body: Record<string, unknown>): Promise<CasesPage | Answer> {
    const [words, cursor] = [typed(body.search), typed(body.cursor)];
    if (words.length < 2 || words.length > 100) return this.tooShort(words);
    const page = await this.lists.found(words, { limit, ...(cursor && { cursor }) });
    const total = await this.lists.countFound(words);
    const fields = [
      { name: 'search', value: words },
      { name: 'cursor', value: page.next ?? '' },
    ];
    return casesPage({
      page,
      total,
      typed: words,
      cursor,
      next: page.next ? { method: 'post', action: '/cases/search', fields } : null,
    });
  }

  private tooShort(words: string): Answer {
    const view = casesPage({
      page: { items: [], next: null },
      total: { count: 0, atLeast: false },
      typed: words,
      next: null,
    });
    return new Answer(
      { ...view, errors: [{ field: 'search', text: 'Enter 2 to 100 letters of a name, or a reference' }] },
      { status: 422 },
    );
  }
}

/** An empty choice of the form narrows nothing. */
function filterOf(query: Record<string, unknown>): { filter: CaseFilter; cursor: string | undefined } {
  const chosen = Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && name !== 'needsDecision'),
  );
  const { stage, crimeType, locality, cursor } = valid(CaseListQuery, chosen);
  const narrowed = { ...(stage && { stage }), ...(crimeType && { crimeType }), ...(locality && { locality }) };
  return { filter: { ...narrowed, ...(query.needsDecision === 'yes' && { needsDecision: true }) }, cursor };
}
