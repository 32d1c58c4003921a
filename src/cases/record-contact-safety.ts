import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import { NotFound } from '../platform/errors/problem';
import type { Person } from '../platform/identity/person';
import { ClosedContactPoint } from './cases.errors';
import { claimVictim } from './claim';

/** What our own worker established with the victim: may this way to reach them be used? It stands whatever the feed says later. */
export class RecordContactSafety extends Command<void> {
  constructor(
    readonly person: Person,
    readonly victimId: string,
    readonly version: number,
    readonly pointId: string,
    readonly safe: boolean,
  ) {
    super();
  }
}

@CommandHandler(RecordContactSafety)
export class RecordContactSafetyHandler implements ICommandHandler<RecordContactSafety> {
  constructor(private readonly database: Database) {}

  async execute({ person, victimId, version, pointId, safe }: RecordContactSafety): Promise<void> {
    await claimVictim(this.database, victimId, version);
    const point = await this.database.one<{ shared: boolean }>(
      'select shared_with_suspect as shared from contact_point where id = $1 and victim_id = $2 for update',
      [pointId, victimId],
    );
    if (!point) throw new NotFound('Contact point');
    if (safe && point.shared) throw new ClosedContactPoint();
    await this.database.query(
      'update contact_point set verified_safe = $2, verified_by = $3, verified_at = now() where id = $1',
      [pointId, safe, person.id],
    );
  }
}
