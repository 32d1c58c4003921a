import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { v7 } from 'uuid';
import { crimeTypeChoices } from '../../journey/queries/crime-type-names';
import { localityChoices } from '../../journey/queries/localities';
import { Allow } from '../../platform/access/allow';
import { Audited } from '../../platform/audit/audited';
import type { Person } from '../../platform/identity/person';
import { Answer, SeeOther } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { Idempotency } from '../../platform/request/idempotency';
import { Page } from '../../platform/request/page';
import type { FieldError } from '../../platform/web/form';
import { contactKinds } from '../contact-kinds';
import { crimeFlags } from '../crime-flags';
import { OpenCase } from '../open-case';
import { openCaseAsked, openCaseValues } from './open-case-form';
import type { OpenCaseValues, OpenCaseView } from './open-case.view';
import { typed } from './typed';

const template = 'cases/pages/open-case.njk';
const title = 'Open a self-reported case';
const choices = (named: Record<string, string>) => Object.entries(named).map(([value, text]) => ({ value, text }));

/** A case that the victim told us about is opened. */
@ApiExcludeController()
@Controller('cases/new')
export class OpenCaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Allow('open', 'Case')
  @Page(template, title)
  new(@Query('kind') kind: unknown): Omit<OpenCaseView, 'shell'> {
    return view(openCaseValues({ kind }), [], v7());
  }

  /** The key of the form opens one case, however often the button is pressed. Wrong: the form again, with all that was typed. */
  @Post()
  @Allow('open', 'Case')
  @Audited((answer: Answer) => (answer instanceof SeeOther ? { subjectId: answer.url.split(/[/?]/)[2] ?? '' } : {}))
  @Page(template, title)
  async create(@CurrentPerson() person: Person, @Body() body: Record<string, unknown>): Promise<Answer> {
    const values = openCaseValues(body);
    const key = typed(body.idempotencyKey);
    const { made, errors } = openCaseAsked(values);
    if (errors.length > 0) return new Answer(view(values, errors, key || v7()), { status: 422 });
    const { id } = await this.idempotency.once({ person, key, route: 'open-case', body: made }, () =>
      this.commands.execute(new OpenCase(person, made)),
    );
    return new SeeOther(`/cases/${id}?done=opened`);
  }
}

function view(values: OpenCaseValues, errors: FieldError[], idempotencyKey: string): Omit<OpenCaseView, 'shell'> {
  return {
    action: '/cases/new',
    backHref: '/cases',
    otherKindHref: values.kind === 'organisation' ? '/cases/new' : '/cases/new?kind=organisation',
    errors,
    values,
    crimeTypes: crimeTypeChoices(),
    localities: localityChoices(),
    flags: choices(crimeFlags),
    contactKinds: choices(contactKinds),
    idempotencyKey,
  };
}
