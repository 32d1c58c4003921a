import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { StageReached } from '../journey/journey.events';
import { selfReport } from '../journey/queries/self-report';
import { Database } from '../platform/database/unit-of-work';
import type { Person } from '../platform/identity/person';
import { caseReference } from './case-reference';
import type { OpenCaseContactPoint, OpenCaseRequest } from './open-case.request';

/** The case that was opened. */
export interface OpenedCase {
  id: string;
  reference: string;
}

/** Opens a case that the victim told us about: no crime number is needed, and the police are told nothing. */
export class OpenCase extends Command<OpenedCase> {
  constructor(
    readonly person: Person,
    readonly request: OpenCaseRequest,
  ) {
    super();
  }
}

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(
    private readonly database: Database,
    private readonly events: EventBus,
  ) {}

  async execute({ person, request: { victim, crime, contactPoints } }: OpenCase): Promise<OpenedCase> {
    const [id, victimId, crimeId, reference] = [v7(), v7(), v7(), caseReference()];
    const { fact, stage } = selfReport(id, new Date().toISOString());
    const { crimeType, locality, occurred, flags } = crime;
    const [month, restricted] = [occurred.slice(0, 7), flags.includes('cloaked')];
    await this.database.query(
      `insert into crime (id, source, reference, crime_type, occurred_from, locality, flags, restricted) values ($1, 'self-report', $2, $3, $4, $5, $6, $7)`,
      [crimeId, reference, crimeType, occurred, locality, flags, restricted],
    );
    await this.database.query(
      `insert into victim (id, kind, given_name, family_name, date_of_birth, organisation_name, contact_name, restricted) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        victimId,
        victim.kind,
        victim.givenName,
        victim.familyName,
        victim.dateOfBirth,
        victim.organisationName,
        victim.contactName,
        restricted,
      ],
    );
    // a restricted case is seen by supervisors and by the one it is assigned to: whoever opens it goes on seeing it
    const assignedTo = restricted && person.role === 'contact-caseworker' ? person.id : null;
    await this.database.query(
      `insert into victim_case (id, reference, victim_id, crime_id, crime_type, locality, month, stage, updates, restricted, self_reported, assigned_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, true, $10)`,
      [id, reference, victimId, crimeId, crimeType, locality, month, stage, restricted, assignedTo],
    );
    await this.database.query(
      `insert into journey_fact (crime_id, message_id, key, source, version, kind, happened_at, precision) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [crimeId, fact.messageId, fact.key, fact.source, fact.version, fact.kind, fact.happenedAt, fact.precision],
    );
    for (const point of contactPoints) await this.keep(person, victimId, point);
    await this.events.publish(new StageReached({ caseId: id, from: null, to: stage, month, crimeType, locality }));
    return { id, reference };
  }

  private async keep({ id: by }: Person, victimId: string, { kind, value, safe }: OpenCaseContactPoint): Promise<void> {
    const asked = safe !== 'not-asked';
    await this.database.query(
      `insert into contact_point (id, victim_id, kind, value, verified_safe, verified_by, verified_at)
       values ($1, $2, $3, $4, $5::boolean, case when $5::boolean is not null then $6::uuid end, case when $5::boolean is not null then now() end)
       on conflict (victim_id, kind, value) do nothing`,
      [v7(), victimId, kind, value.trim(), asked ? safe === 'yes' : null, by],
    );
  }
}
