import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/access/allow';
import { ChangedMeanwhile, NotFound } from '../../platform/errors/problem';
import type { Person } from '../../platform/identity/person';
import { Answer, SeeOther } from '../../platform/request/answer';
import { CurrentPerson } from '../../platform/request/current';
import { IdOf } from '../../platform/request/id.pipe';
import { Page } from '../../platform/request/page';
import { ChangeVictim } from '../change-victim';
import { VictimRecords, type VictimRecord } from '../queries/victim-records';
import { accessNeeds, fieldsOf, victimFields } from '../victim-fields';
import { changeAsked, changeVictimValues, conflictsOf, standingValues } from './change-victim-form';
import type { ChangeVictimView } from './change-victim.view';
import { formVersion, ticked } from './typed';

const template = 'cases/pages/change-victim.njk';
type View = Omit<ChangeVictimView, 'shell'>;

/** Who a victim is, is put right or checked with them. */
@ApiExcludeController()
@Controller('victims/:id/change')
export class ChangeVictimController {
  constructor(
    private readonly commands: CommandBus,
    private readonly victims: VictimRecords,
  ) {}

  @Get()
  @Allow('change', 'Victim')
  @Page(template, 'Change these details')
  async new(@Param('id', new IdOf('Victim')) id: string): Promise<View> {
    const victim = await this.read(id);
    return view(victim, { values: standingValues(victim) });
  }

  /** Wrong, or changed meanwhile: the form again with all that was typed. Saving it then goes from the newest version. */
  @Post()
  @Allow('change', 'Victim')
  @Page(template, 'Change these details')
  async create(
    @CurrentPerson() person: Person,
    @Param('id', new IdOf('Victim')) id: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Answer> {
    const [victim, version] = [await this.read(id), formVersion(body.version)];
    const [values, checked] = [changeVictimValues(body), ticked(body.checked)];
    if (version !== victim.version) return this.conflict(victim, values, checked);
    const { made, errors } = changeAsked(victim.kind, victim, values, checked);
    if (errors.length > 0) return new Answer(view(victim, { values, checked, errors }), { status: 422 });
    const { verify = [], ...changes } = made;
    try {
      await this.commands.execute(new ChangeVictim(person, id, version, changes, verify));
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return this.conflict(await this.read(id), values, checked);
      throw error;
    }
    return new SeeOther(`/victims/${id}?done=changed`);
  }

  private conflict(victim: VictimRecord, values: View['values'], checked: string[]): Answer {
    return new Answer(
      view(victim, { values, checked, changedMeanwhile: true, conflicts: conflictsOf(victim.kind, victim, values) }),
      { status: 412 },
    );
  }

  private async read(id: string): Promise<VictimRecord> {
    const victim = await this.victims.read(id);
    if (!victim) throw new NotFound('Victim');
    return victim;
  }
}

function view({ id, kind, version }: VictimRecord, shown: Pick<View, 'values'> & Partial<View>): View {
  return {
    action: `/victims/${id}/change`,
    backHref: `/victims/${id}`,
    kind,
    version,
    errors: [],
    changedMeanwhile: false,
    conflicts: [],
    checked: [],
    needs: Object.entries(accessNeeds).map(([value, text]) => ({ value, text })),
    checkable: fieldsOf(kind).map((value) => ({ value, text: victimFields[value].label })),
    ...shown,
  };
}
