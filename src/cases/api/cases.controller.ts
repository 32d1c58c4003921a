import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { CaseJourneys } from '../../journey/queries/case-journeys';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import { NotFound } from '../../platform/errors/problem';
import type { Person } from '../../platform/identity/person';
import { Answer } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { Idempotency } from '../../platform/request/idempotency';
import { etag } from '../../platform/request/if-match';
import { valid } from '../../platform/request/valid';
import { OpenCase, type OpenedCase } from '../open-case';
import { OpenCaseRequest } from '../open-case.request';
import { CaseLists, type CasePage } from '../queries/case-lists';
import { CaseListQuery, CasePageAnswer, CaseSearch } from './case-list.dto';
import { CaseAnswer } from './case.dto';
import { OpenedCaseAnswer } from './case-work.dto';

const casesShown = ({ items }: CasePage): { detail: Record<string, unknown> } => ({
  detail: { cases: items.map(({ id }) => id) },
});

/** Cases for programs: the same questions and orders as the pages. */
@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CasesApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly lists: CaseLists,
    private readonly journeys: CaseJourneys,
    private readonly idempotency: Idempotency,
  ) {}

  @ApiOperation({ summary: 'The cases that you may see, newest first' })
  @Get()
  @Allow('list', 'Case')
  @Audited(casesShown)
  @ApiQuery({ type: CaseListQuery })
  @ApiOkResponse({ type: CasePageAnswer })
  list(@Query() query: unknown): Promise<CasePage> {
    const { cursor, limit, needsDecision, stage, crimeType, locality } = valid(CaseListQuery, query);
    const filter = {
      ...(stage && { stage }),
      ...(crimeType && { crimeType }),
      ...(locality && { locality }),
      needsDecision: needsDecision === 'true',
    };
    return this.lists.filtered(filter, { limit, ...(cursor && { cursor }) });
  }

  @ApiOperation({
    summary: 'Cases by reference or by how a name begins. What is searched for stands in the body, never in an address',
  })
  @Post('search')
  @HttpCode(200)
  @Allow('search', 'Case')
  @Audited(casesShown)
  @ApiBody({ type: CaseSearch })
  @ApiOkResponse({ type: CasePageAnswer })
  search(@Body() body: unknown): Promise<CasePage> {
    const { search, cursor, limit } = valid(CaseSearch, body);
    return this.lists.found(search, { limit, ...(cursor && { cursor }) });
  }

  @ApiOperation({ summary: 'A case with its journey. Its ETag is its version' })
  @Get(':id')
  @Allow('read', 'Case')
  @ApiOkResponse({ type: CaseAnswer })
  @ApiNotFoundResponse()
  async show(@Param('id', new IdOf('Case')) id: string): Promise<Answer> {
    const found = await this.journeys.read(id);
    if (!found) throw new NotFound('Case');
    return new Answer(found, { headers: { etag: etag(found.version) } });
  }

  @ApiOperation({
    summary: 'Opens a case that the victim told you about. The same Idempotency-Key with the same body opens one case',
  })
  @Post()
  @Allow('open', 'Case')
  @Audited(({ body }: { body: OpenedCase }) => ({ subjectId: body.id }))
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiBody({ type: OpenCaseRequest })
  @ApiCreatedResponse({ type: OpenedCaseAnswer })
  async open(
    @CurrentPerson() person: Person,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
  ): Promise<Answer> {
    const asked = valid(OpenCaseRequest, body);
    const opened = await this.idempotency.once({ person, key, route: 'open-case', body: asked }, () =>
      this.commands.execute(new OpenCase(person, asked)),
    );
    return new Answer(opened, { status: 201, headers: { location: `/api/v1/cases/${opened.id}` } });
  }
}
