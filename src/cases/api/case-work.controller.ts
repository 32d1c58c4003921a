import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConflictResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import { FollowCrime } from '../../journey/follow-crime';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import type { Person } from '../../platform/identity/person';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { ifMatch } from '../../platform/request/if-match';
import { valid } from '../../platform/request/valid';
import { ReturnContact } from '../return-contact';
import { SettleTask } from '../settle-task';
import { CrimeLinkAnswer, CrimeLinkRequest, ReturnRequest } from './case-work.dto';

/** What is done to a case, for programs. Each takes the version that was read as If-Match. */
@ApiTags('cases')
@ApiBearerAuth()
@ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the case as you read it.' })
@ApiPreconditionFailedResponse({ description: 'Somebody changed the case meanwhile.' })
@Controller('api/v1/cases/:id')
export class CaseWorkApi {
  constructor(private readonly commands: CommandBus) {}

  @ApiOperation({
    summary:
      'A self-reported case follows a crime of the police, or waits until it is known here. The police are not told',
  })
  @Post('crime-link')
  @HttpCode(200)
  @Allow('link', 'Case')
  @Audited((answer: CrimeLinkAnswer) => ({ detail: { result: answer.result } }))
  @ApiBody({ type: CrimeLinkRequest })
  @ApiOkResponse({ type: CrimeLinkAnswer })
  @ApiConflictResponse({ description: 'The case came from the police, or is linked already.' })
  async link(
    @Param('id', new IdOf('Case')) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
  ): Promise<CrimeLinkAnswer> {
    const { crimeReference } = valid(CrimeLinkRequest, body);
    return { result: await this.commands.execute(new FollowCrime(id, ifMatch(match), crimeReference.trim())) };
  }

  @ApiOperation({
    summary: 'Sends the case back to the police for one coded reason. Never a restricted or a self-reported one',
  })
  @Post('return')
  @HttpCode(204)
  @Allow('return', 'Case')
  @ApiBody({ type: ReturnRequest })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The case may not be sent back, or has been for that reason.' })
  async return(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Case')) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
  ): Promise<void> {
    const { reason } = valid(ReturnRequest, body);
    await this.commands.execute(new ReturnContact(person, id, ifMatch(match), reason));
  }

  @ApiOperation({ summary: 'You have looked at what a machine could not decide' })
  @Post('tasks/:taskId/settle')
  @HttpCode(204)
  @Allow('settle', 'Case')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Somebody has looked at it already.' })
  async settle(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Case')) id: string,
    @Param('taskId', new IdOf('Task')) taskId: string,
    @Headers('if-match') match: string | undefined,
  ): Promise<void> {
    await this.commands.execute(new SettleTask(person, id, ifMatch(match), taskId));
  }
}
