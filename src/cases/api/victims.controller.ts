import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConflictResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import { NotFound } from '../../platform/errors/problem';
import type { Person } from '../../platform/identity/person';
import { Answer } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { etag, ifMatch } from '../../platform/request/if-match';
import { valid } from '../../platform/request/valid';
import { ChangeVictim } from '../change-victim';
import { DecideProposal } from '../decide-proposal';
import { VictimRecords } from '../queries/victim-records';
import { RecordContactSafety } from '../record-contact-safety';
import { ChangedVictimAnswer, CheckedAnswer, ShownContactPoint, VictimAnswer } from './victim.dto';
import { ContactSafety, ProposalDecision, VictimChange } from './victim-work.dto';

const IfMatch = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The ETag of the victim as you read them.',
});

/** Victims for programs: the same questions and orders as the pages. */
@ApiTags('victims')
@ApiBearerAuth()
@ApiExtraModels(CheckedAnswer)
@ApiNotFoundResponse()
@Controller('api/v1/victims/:id')
export class VictimsApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly victims: VictimRecords,
  ) {}

  @ApiOperation({ summary: 'A victim with their cases. Ways to reach them are masked' })
  @Get()
  @Allow('read', 'Victim')
  @ApiOkResponse({ type: VictimAnswer })
  async show(@Param('id', new IdOf('Victim')) id: string): Promise<Answer> {
    const found = await this.victims.read(id);
    if (!found) throw new NotFound('Victim');
    return new Answer(found, { headers: { etag: etag(found.version) } });
  }

  @ApiOperation({
    summary: 'Puts right who a victim is, or says what was checked with them. Answers the new version as ETag',
  })
  @Patch()
  @Allow('change', 'Victim')
  @Audited(({ body }: { body: { checked: string[] } }) => ({ detail: body }))
  @IfMatch
  @ApiBody({ type: VictimChange })
  @ApiOkResponse({ type: ChangedVictimAnswer })
  @ApiPreconditionFailedResponse({ description: 'Somebody changed the victim meanwhile.' })
  async change(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
  ): Promise<Answer> {
    const version = ifMatch(match);
    const { verify = [], ...changes } = valid(VictimChange, body);
    const checked = await this.commands.execute(new ChangeVictim(person, id, version, changes, verify));
    return new Answer({ checked }, { headers: { etag: etag(version + 1) } });
  }

  @ApiOperation({ summary: 'A way to reach the victim, in full. Each look is audited' })
  @Post('contact-points/:pointId/show')
  @HttpCode(200)
  @Allow('show-contact', 'Victim')
  @Audited((point: ShownContactPoint) => ({ detail: { contactPoint: point.id } }))
  @ApiOkResponse({ type: ShownContactPoint })
  async showContact(
    @Param('id', new IdOf('Victim')) id: string,
    @Param('pointId', new IdOf('Contact point')) pointId: string,
  ): Promise<ShownContactPoint> {
    const point = await this.victims.contactPoint(id, pointId);
    if (!point) throw new NotFound('Contact point');
    return point;
  }

  @ApiOperation({ summary: 'What you established with the victim about a way to reach them' })
  @Post('contact-points/:pointId/safety')
  @HttpCode(204)
  @Allow('change', 'Victim')
  @IfMatch
  @ApiBody({ type: ContactSafety })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The suspect uses it too: it can never be safe.' })
  async recordSafety(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Param('pointId', new IdOf('Contact point')) pointId: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
  ): Promise<void> {
    const { safe } = valid(ContactSafety, body);
    await this.commands.execute(new RecordContactSafety(person, id, ifMatch(match), pointId, safe));
  }

  @ApiOperation({ summary: 'Accepts what the feed says of a checked field, or refuses it. Once' })
  @Post('proposals/:proposalId/decision')
  @HttpCode(204)
  @Allow('decide', 'Victim')
  @IfMatch
  @ApiBody({ type: ProposalDecision })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It has been decided already.' })
  async decide(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Param('proposalId', new IdOf('Proposal')) proposalId: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: unknown,
  ): Promise<void> {
    const { decision } = valid(ProposalDecision, body);
    await this.commands.execute(new DecideProposal(person, id, ifMatch(match), proposalId, decision));
  }
}
