import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import { NotFound } from '../../platform/errors/problem';
import type { Person } from '../../platform/identity/person';
import { SeeOther } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { Page } from '../../platform/request/page';
import { valid } from '../../platform/request/valid';
import { ContactSafety } from '../api/victim-work.dto';
import { DecideProposal } from '../decide-proposal';
import { VictimRecords, type VictimRecord } from '../queries/victim-records';
import { RecordContactSafety } from '../record-contact-safety';
import { formVersion } from './typed';
import { type VictimPage, victimPage } from './victim-page';

const template = 'cases/pages/victim.njk';
const done = new Map([
  ['changed', 'The details are saved. What you changed or checked is marked.'],
  ['safety', 'What you found out is kept.'],
  ['accepted', 'The proposed value stands now.'],
  ['refused', 'The value stays as it was checked.'],
]);

/** A victim, how to reach them safely, and what the police propose. */
@ApiExcludeController()
@Controller('victims/:id')
export class VictimController {
  constructor(
    private readonly commands: CommandBus,
    private readonly victims: VictimRecords,
  ) {}

  @Get()
  @Allow('read', 'Victim')
  @Page(template, 'Victim')
  async show(@Param('id', new IdOf('Victim')) id: string, @Query('done') code: unknown): Promise<VictimPage> {
    return victimPage(await this.read(id), done.get(String(code)) ?? null);
  }

  /** The page again with this one in full. Its address is not one that can be kept: the next look is asked for, and audited, again. */
  @Post('contact-points/:pointId/show')
  @HttpCode(200)
  @Allow('show-contact', 'Victim')
  @Audited(({ shown }: { shown: string }) => ({ detail: { contactPoint: shown } }))
  @Page(template, 'Victim')
  async showContact(
    @Param('id', new IdOf('Victim')) id: string,
    @Param('pointId', new IdOf('Contact point')) pointId: string,
  ): Promise<VictimPage & { shown: string }> {
    const point = await this.victims.contactPoint(id, pointId);
    if (!point) throw new NotFound('Contact point');
    return { ...victimPage(await this.read(id), null, point), shown: point.id };
  }

  @Post('contact-points/:pointId/safety')
  @Allow('change', 'Victim')
  async recordSafety(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Param('pointId', new IdOf('Contact point')) pointId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<SeeOther> {
    const { safe } = valid(ContactSafety, {
      safe: body.safe === 'yes' ? true : body.safe === 'no' ? false : undefined,
    });
    await this.commands.execute(new RecordContactSafety(person, id, formVersion(body.version), pointId, safe));
    return new SeeOther(`/victims/${id}?done=safety`);
  }

  @Post('proposals/:proposalId/accept')
  @Allow('decide', 'Victim')
  accept(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Param('proposalId', new IdOf('Proposal')) proposalId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<SeeOther> {
    return this.decide(new DecideProposal(person, id, formVersion(body.version), proposalId, 'accepted'));
  }

  @Post('proposals/:proposalId/refuse')
  @Allow('decide', 'Victim')
  refuse(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Param('proposalId', new IdOf('Proposal')) proposalId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<SeeOther> {
    return this.decide(new DecideProposal(person, id, formVersion(body.version), proposalId, 'refused'));
  }

  private async decide(decision: DecideProposal): Promise<SeeOther> {
    await this.commands.execute(decision);
    return new SeeOther(`/victims/${decision.victimId}?done=${decision.decision}`);
  }

  private async read(id: string): Promise<VictimRecord> {
    const victim = await this.victims.read(id);
    if (!victim) throw new NotFound('Victim');
    return victim;
  }
}
