import { Body, Controller, Get, Headers, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import * as api from '@nestjs/swagger';
import { Allow } from '../access/allow';
import { Audited } from '../audit/audited';
import { NotFound } from '../errors/problem';
import { Answer } from '../request/answer';
import { CurrentPerson } from '../request/current';
import { cursorOf, placeOf } from '../request/cursor';
import { Id } from '../request/id';
import { Idempotency } from '../request/idempotency';
import { etag, ifMatch } from '../request/if-match';
import { PageQuery } from '../request/page-query';
import { valid } from '../request/valid';
import { AccountAnswer, AccountChange, AccountsAnswer, AccountToAdd } from './accounts-api.dto';
import { AddAccount } from './add-account';
import { type Person, victimSideRoleCodes } from './person';
import { type Account, Accounts } from './queries/accounts';
import { RestoreAccount } from './restore-account';
import { SuspendAccount } from './suspend-account';

/** Accounts for programs: the same commands and queries as the administrator's pages. */
@api.ApiTags('accounts')
@api.ApiBearerAuth()
@Controller('api/v1/accounts')
export class AccountsApiController {
  constructor(
    private readonly accounts: Accounts,
    private readonly commands: CommandBus,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Allow('list', 'Account')
  @api.ApiOperation({ summary: 'The accounts of this side, by name' })
  @api.ApiQuery({ type: PageQuery })
  @api.ApiOkResponse({ type: AccountsAnswer })
  async list(@Query() query: unknown): Promise<AccountsAnswer> {
    const { cursor, limit } = valid(PageQuery, query);
    const after = placeOf(cursor, 1)?.[0];
    const found = await this.accounts.list(
      after === undefined ? null : new Id('Page').transform(String(after)),
      limit + 1,
    );
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf([last.id]) : null };
  }

  @Get(':id')
  @Allow('read', 'Account')
  @api.ApiOperation({ summary: 'One account, with its version as ETag' })
  @api.ApiOkResponse({ type: AccountAnswer })
  @api.ApiNotFoundResponse()
  async read(@Param('id', new Id('Account')) id: string): Promise<Answer> {
    const account = await this.accounts.one(id);
    if (!account) throw new NotFound('Account');
    return withEtag(account);
  }

  @Post()
  @Allow('add', 'Account')
  @Audited(({ body }: Answer) => ({ subjectId: (body as Account).id }))
  @api.ApiOperation({ summary: 'Add an account' })
  @api.ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A new one for each account: the same key sent again gives the same answer.',
  })
  @api.ApiBody({ type: AccountToAdd })
  @api.ApiCreatedResponse({ type: AccountAnswer })
  @api.ApiConflictResponse({ description: 'The email address already has an account.' })
  @api.ApiUnprocessableEntityResponse({ description: 'Each field that could not be taken is named.' })
  async create(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentPerson() person: Person,
  ): Promise<Answer> {
    const request = { person, key, route: 'POST /api/v1/accounts', body };
    const account = await this.idempotency.once(request, () =>
      this.commands.execute(new AddAccount(body, victimSideRoleCodes)),
    );
    return withEtag(account, { status: 201, location: `/api/v1/accounts/${account.id}` });
  }

  @Patch(':id')
  @Allow('change', 'Account')
  @api.ApiOperation({ summary: 'Suspend or restore an account' })
  @api.ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag of the account that the change was made from.',
  })
  @api.ApiBody({ type: AccountChange })
  @api.ApiOkResponse({ type: AccountAnswer })
  @api.ApiPreconditionFailedResponse({ description: 'Somebody changed it meanwhile.' })
  async change(
    @Param('id', new Id('Account')) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
    @CurrentPerson() person: Person,
  ): Promise<Answer> {
    const version = ifMatch(match);
    const { suspended } = valid(AccountChange, body);
    await this.commands.execute(
      suspended ? new SuspendAccount(id, version, person.id) : new RestoreAccount(id, version),
    );
    return this.read(id);
  }
}

function withEtag(account: Account, { status = 200, location }: { status?: number; location?: string } = {}): Answer {
  return new Answer(account, { status, headers: { etag: etag(account.version), ...(location && { location }) } });
}
