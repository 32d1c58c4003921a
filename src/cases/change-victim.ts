import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import { Invalid, NotFound } from '../platform/errors/problem';
import type { Person } from '../platform/identity/person';
import { claimVictim } from './claim';
import { fieldsOf, type VictimDetails, type VictimFieldName, victimFieldNames, victimFields } from './victim-fields';
import { readVictim, writeChecked } from './victim-rows';

/**
 * A caseworker puts right who a victim is, or says which fields they have checked with the victim. Both mark the field as checked: from
 * then on the feed proposes and does not overwrite.
 */
export class ChangeVictim extends Command<VictimFieldName[]> {
  constructor(
    readonly person: Person,
    readonly victimId: string,
    readonly version: number,
    readonly changes: Partial<VictimDetails>,
    readonly checked: VictimFieldName[],
  ) {
    super();
  }
}

@CommandHandler(ChangeVictim)
export class ChangeVictimHandler implements ICommandHandler<ChangeVictim> {
  constructor(private readonly database: Database) {}

  /** The fields that are now checked. */
  async execute({ person, victimId, version, changes, checked }: ChangeVictim): Promise<VictimFieldName[]> {
    await claimVictim(this.database, victimId, version);
    const before = await readVictim(this.database, victimId);
    if (!before) throw new NotFound('Victim');
    const own = fieldsOf(before.kind);
    const given = victimFieldNames.filter((name) => changes[name] !== undefined);
    const named = [...given, ...checked];
    const foreign = named.filter((name) => !own.includes(name));
    if (foreign.length > 0)
      throw new Invalid(
        foreign.map((field) => ({
          field,
          expected: `a field that ${before.kind === 'person' ? 'a person' : 'an organisation'} has`,
        })),
      );
    const changed = given.filter((name) => JSON.stringify(changes[name]) !== JSON.stringify(before[name]));
    const stands = [...new Set([...changed, ...checked])];
    await writeChecked(
      this.database,
      victimId,
      Object.fromEntries(changed.map((name) => [name, changes[name]])),
      stands,
      person.id,
    );
    await this.settleProposals(victimId, person.id, changed, changes);
    return stands;
  }

  /** A proposal that says what the caseworker has just written is accepted with it. */
  private async settleProposals(
    victimId: string,
    by: string,
    changed: VictimFieldName[],
    changes: Partial<VictimDetails>,
  ): Promise<void> {
    const values = changed.map((name) => ({ field: victimFields[name].column, value: changes[name] ?? null }));
    if (values.length === 0) return;
    await this.database.query(
      `update proposal p set decision = 'accepted', decided_by = $2, decided_at = now()
         from jsonb_to_recordset($3) as n (field text, value jsonb)
        where p.victim_id = $1 and p.decision is null and p.field = n.field and p.proposed = n.value`,
      [victimId, by, JSON.stringify(values)],
    );
  }
}
