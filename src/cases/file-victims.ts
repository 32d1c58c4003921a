import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { NamedVictim } from './crossed-victim';
import { fileContactPoints } from './file-contact-points';
import { begunVictim, fileStatements, type KnownVictim } from './file-statements';

/** The victim that a message named, as filed. */
export interface FiledVictim {
  crimeId: string;
  victimId: string;
}

/**
 * Files the victims that a batch of crime updates names: known ones by the source's own reference, new ones made. What a caseworker
 * verified is never overwritten: it becomes a proposal. Answers which victim belongs to which crime.
 */
export class FileVictims extends Command<FiledVictim[]> {
  constructor(readonly named: NamedVictim[]) {
    super();
  }
}

/** Another worker filed the same victim in this very moment: the job is tried again and finds them. */
export class VictimFiledElsewhere extends Error {
  readonly code = 'victim-filed-elsewhere';
}

@CommandHandler(FileVictims)
export class FileVictimsHandler implements ICommandHandler<FileVictims> {
  constructor(private readonly database: Database) {}

  async execute({ named }: FileVictims): Promise<FiledVictim[]> {
    if (named.length === 0) return [];
    const known = await this.known(named);
    const victimIds = new Map([...known].map(([key, { id }]) => [key, id]));
    const fresh = new Map<string, NamedVictim>();
    for (const one of named) {
      const key = keyOf(one);
      if (victimIds.has(key)) continue;
      victimIds.set(key, v7());
      fresh.set(key, one);
    }
    await this.insert([...fresh].map(([key, one]) => ({ id: victimIds.get(key) ?? '', ...one })));
    const filed = named.map((one) => ({
      ...one,
      victimId: victimIds.get(keyOf(one)) ?? '',
      isFirst: fresh.get(keyOf(one)) === one,
    }));
    const begun = [...fresh].map(([key, one]) => begunVictim(victimIds.get(key) ?? '', one));
    await fileStatements(
      this.database,
      filed.filter(({ isFirst }) => !isFirst),
      [...known.values(), ...begun],
    );
    await fileContactPoints(this.database, filed);
    return filed.map(({ crimeId, victimId }) => ({ crimeId, victimId }));
  }

  private async known(named: NamedVictim[]): Promise<Map<string, KnownVictim>> {
    const rows = await this.database.query<KnownVictim & { source: string; reference: string }>(
      `select s.source, s.reference, v.*, v.date_of_birth::text, v.enhanced_decided_on::text, v.stated_at::text
         from victim_source s join victim v on v.id = s.victim_id
         join (select distinct source, reference from jsonb_to_recordset($1) as row (source text, reference text)) asked
           on asked.source = s.source and asked.reference = s.reference
        order by v.id for update of v`,
      [JSON.stringify(named.map((one) => ({ source: one.source, reference: one.victim.source_reference })))],
    );
    return new Map(rows.map((row) => [`${row.source} ${row.reference}`, row]));
  }

  private async insert(victims: (NamedVictim & { id: string })[]): Promise<void> {
    if (victims.length === 0) return;
    const inOneOrder = [...victims].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const rows = inOneOrder.map((one) => ({
      ...begunVictim(one.id, one),
      source: one.source,
      reference: one.victim.source_reference,
      kind: one.victim.kind,
      invented: one.victim.invented ?? false,
    }));
    const filed = await this.database.query(
      `with row as (select * from jsonb_populate_recordset(null::victim, $1)),
       kept as (insert into victim (id, kind, given_name, family_name, date_of_birth, organisation_name, contact_name, language, interpreter_needed, access_needs,
           vulnerabilities, consent_to_referral, enhanced_category, enhanced_decided_by, enhanced_decided_on, deceased, invented, restricted, stated, stated_at, stated_in)
         select id, kind, given_name, family_name, date_of_birth, organisation_name, contact_name, language, interpreter_needed, access_needs,
           vulnerabilities, consent_to_referral, enhanced_category, enhanced_decided_by, enhanced_decided_on, deceased, invented, restricted, stated, stated_at, stated_in from row)
       insert into victim_source (source, reference, victim_id)
         select source, reference, id from jsonb_to_recordset($1) as named (source text, reference text, id uuid) on conflict do nothing returning victim_id`,
      [JSON.stringify(rows)],
    );
    if (filed.length < victims.length)
      throw new VictimFiledElsewhere('A victim was filed by another worker at the same time.');
  }
}

function keyOf({ source, victim }: NamedVictim): string {
  return `${source} ${victim.source_reference}`;
}
