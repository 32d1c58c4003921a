import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { FollowCrime } from '../../journey/follow-crime';
import { CaseJourneys } from '../../journey/queries/case-journeys';
import { crimeTypeName } from '../../journey/queries/crime-type-names';
import { type CrimeToFollow, CrimesToFollow } from '../../journey/queries/crimes-to-follow';
import { localityName } from '../../journey/queries/localities';
import { Allow } from '../../platform/access/allow';
import { NotFound } from '../../platform/errors/problem';
import { Answer, SeeOther } from '../../platform/request/answer';
import { IdOf } from '../../platform/request/id.pipe';
import { Page } from '../../platform/request/page';
import type { LinkCrimeView } from './link-crime.view';
import { momentOf } from './moment-of';
import { formVersion, typed } from './typed';

const template = 'cases/pages/link-crime.njk';
type View = Omit<LinkCrimeView, 'shell'>;

/** A self-reported case is linked to a crime of the police: first found, then confirmed. */
@ApiExcludeController()
@Controller('cases/:id/link')
export class LinkCrimeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journeys: CaseJourneys,
    private readonly crimes: CrimesToFollow,
  ) {}

  @Get()
  @Allow('link', 'Case')
  @Page(template, 'Link to a crime')
  async new(@Param('id', new IdOf('Case')) id: string): Promise<View> {
    const { awaitedReference, version } = await this.read(id);
    return this.view(id, version, awaitedReference ?? '');
  }

  @Post('find')
  @HttpCode(200)
  @Allow('link', 'Case')
  @Page(template, 'Link to a crime')
  async find(@Param('id', new IdOf('Case')) id: string, @Body() body: Record<string, unknown>): Promise<View | Answer> {
    const [reference, version] = [typed(body.crimeReference), formVersion(body.version)];
    const view = await this.view(id, version, reference);
    if (!isReference(reference)) return this.again(view);
    const [crime] = await this.crimes.called(reference);
    return { ...view, found: crime ? found(crime) : null, unknown: !crime };
  }

  @Post()
  @Allow('link', 'Case')
  @Page(template, 'Link to a crime')
  async create(@Param('id', new IdOf('Case')) id: string, @Body() body: Record<string, unknown>): Promise<Answer> {
    const [reference, version] = [typed(body.crimeReference), formVersion(body.version)];
    if (!isReference(reference)) return this.again(await this.view(id, version, reference));
    const result = await this.commands.execute(new FollowCrime(id, version, reference));
    return new SeeOther(`/cases/${id}?done=${result}`);
  }

  private async read(id: string): Promise<{ reference: string; version: number; awaitedReference: string | null }> {
    const one = await this.journeys.read(id);
    if (!one) throw new NotFound('Case');
    return one;
  }

  private async view(id: string, version: number, crimeReference: string): Promise<View> {
    const { reference } = await this.read(id);
    const [backHref, confirmAction] = [`/cases/${id}`, `/cases/${id}/link`];
    return {
      findAction: `${confirmAction}/find`,
      confirmAction,
      backHref,
      reference,
      errors: [],
      values: { crimeReference },
      found: null,
      unknown: false,
      version,
    };
  }

  private again(view: View): Answer {
    return new Answer(
      { ...view, errors: [{ field: 'crimeReference', text: 'Enter the crime reference' }] },
      { status: 422 },
    );
  }
}

const isReference = (text: string): boolean => text.length > 0 && text.length <= 100;

function found({ crimeType, occurredFrom, locality }: CrimeToFollow): View['found'] {
  return { crimeType: crimeTypeName(crimeType), happened: momentOf(occurredFrom), locality: localityName(locality) };
}
