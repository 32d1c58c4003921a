import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { CaseJourneys, type CaseWithJourney } from '../../journey/queries/case-journeys';
import { Allow } from '../../platform/access/allow';
import { NotFound } from '../../platform/errors/problem';
import type { Person } from '../../platform/identity/person';
import { Answer, SeeOther } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { Page } from '../../platform/request/page';
import { check } from '../../platform/request/valid';
import { ReturnRequest } from '../api/case-work.dto';
import { ReturnContact } from '../return-contact';
import { SettleTask } from '../settle-task';
import { casePage } from './case-page';
import { formVersion } from './typed';

const template = 'cases/pages/case.njk';
const done = new Map([
  ['opened', 'The case is open.'],
  ['linked', 'The case now follows the crime.'],
  ['waiting', 'The case will follow the crime as soon as it reaches us.'],
  ['settled', 'Thank you: it no longer waits for anybody.'],
  ['returned', 'The police will see that you could not contact the victim, and why.'],
]);

/** A case with its journey, and what is done from its page. */
@ApiExcludeController()
@Controller('cases/:id')
export class CaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journeys: CaseJourneys,
  ) {}

  @Get()
  @Allow('read', 'Case')
  @Page(template, 'Case')
  async show(@Param('id', new IdOf('Case')) id: string, @Query('done') code: unknown): Promise<object> {
    return casePage(await this.read(id), done.get(String(code)) ?? null);
  }

  @Post('return')
  @Allow('return', 'Case')
  @Page(template, 'Case')
  async return(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Case')) id: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Answer> {
    const { made, problems } = check(ReturnRequest, body);
    if (problems.length > 0) {
      const errors = [{ field: 'reason', text: 'Choose why the victim could not be contacted' }];
      return new Answer({ ...casePage(await this.read(id), null), errors }, { status: 422 });
    }
    await this.commands.execute(new ReturnContact(person, id, formVersion(body.version), made.reason));
    return new SeeOther(`/cases/${id}?done=returned`);
  }

  @Post('tasks/:taskId/settle')
  @Allow('settle', 'Case')
  async settle(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Case')) id: string,
    @Param('taskId', new IdOf('Task')) taskId: string,
    @Body() body: Record<string, unknown>,
  ): Promise<SeeOther> {
    await this.commands.execute(new SettleTask(person, id, formVersion(body.version), taskId));
    return new SeeOther(`/cases/${id}?done=settled`);
  }

  private async read(id: string): Promise<CaseWithJourney> {
    const found = await this.journeys.read(id);
    if (!found) throw new NotFound('Case');
    return found;
  }
}
