import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { Person } from '../platform/identity/person';
import { NotReturnable, ReturnedAlready } from './cases.errors';
import { ContactReturnRequested, type ReturnReason } from './cases.events';
import { claimCase } from './claim';

/** Sends a case back to the police for one coded reason. Never for a restricted crime, never for what the victim told us. */
export class ReturnContact extends Command<void> {
  constructor(
    readonly person: Person,
    readonly caseId: string,
    readonly version: number,
    readonly reason: ReturnReason,
  ) {
    super();
  }
}

@CommandHandler(ReturnContact)
export class ReturnContactHandler implements ICommandHandler<ReturnContact> {
  constructor(
    private readonly database: Database,
    private readonly events: EventBus,
  ) {}

  async execute({ person, caseId, version, reason }: ReturnContact): Promise<void> {
    const claimed = await claimCase(this.database, caseId, version);
    if (claimed.self_reported) throw new NotReturnable('self-reported');
    if (claimed.restricted) throw new NotReturnable('restricted');
    const kept = await this.database.one(
      'insert into contact_return (id, case_id, reason, returned_by) values ($1, $2, $3, $4) on conflict (case_id, reason) do nothing returning id',
      [v7(), caseId, reason, person.id],
    );
    if (!kept) throw new ReturnedAlready();
    await this.events.publish(new ContactReturnRequested({ caseId, reason }));
  }
}
