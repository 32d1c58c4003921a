import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import { ChangedMeanwhile, NotFound, Problem } from '../platform/errors/problem';
import { eventsOf } from './case-events';
import type { CaseState } from './case-state';
import { CaseStore } from './case-store';
import type { CrimeRecord } from './crime-record';
import { DoubtfulFacts } from './doubtful-facts';
import { LinkedCases } from './linked-cases';

/**
 * A self-reported case follows a crime of the police from now on; when that crime is not known here, it waits for it. Answers which.
 * Nothing is written that the police could see.
 */
export class FollowCrime extends Command<'linked' | 'waiting'> {
  constructor(
    readonly caseId: string,
    readonly version: number,
    readonly crimeReference: string,
  ) {
    super();
  }
}

@CommandHandler(FollowCrime)
export class FollowCrimeHandler implements ICommandHandler<FollowCrime> {
  constructor(
    private readonly database: Database,
    private readonly events: EventBus,
    private readonly cases: CaseStore,
    private readonly linked: LinkedCases,
    private readonly doubtful: DoubtfulFacts,
  ) {}

  async execute({ caseId, version, crimeReference }: FollowCrime): Promise<'linked' | 'waiting'> {
    await this.linked.beginLinking();
    const before = await this.checked(caseId, version);
    const [crime, another] = await this.linked.crimesCalled(crimeReference);
    if (another)
      throw new Problem(
        'several-crimes',
        409,
        'More than one crime has this reference',
        'Ask your supervisor: it has to be settled which of them this case is about.',
      );
    return crime ? this.follow(before, crime) : this.wait(caseId, crimeReference);
  }

  private async checked(caseId: string, version: number): Promise<CaseState> {
    const before = await this.linked.read(caseId);
    const row = await this.database.one<{ version: number; self_reported: boolean }>(
      'select version, self_reported from victim_case where id = $1',
      [caseId],
    );
    if (!before || !row) throw new NotFound('Case');
    if (!row.self_reported)
      throw new Problem(
        'not-self-reported',
        409,
        'This case came from the police',
        'It already follows its crime. Only a case that the victim told us about can be linked.',
      );
    if (before.linked_crime_id)
      throw new Problem(
        'already-linked',
        409,
        'This case is already linked to a crime',
        'Read the case again: it shows the crime that it follows.',
      );
    if (row.version !== version) throw new ChangedMeanwhile(row.version);
    return before;
  }

  private async follow(before: CaseState, crime: CrimeRecord): Promise<'linked'> {
    const moved = [await this.linked.link(before, crime)];
    await this.cases.save(moved);
    await this.doubtful.raise(moved);
    await this.database.query('delete from awaited_crime where case_id = $1', [before.id]);
    await this.events.publishAll(eventsOf(moved));
    return 'linked';
  }

  private async wait(caseId: string, crimeReference: string): Promise<'waiting'> {
    await this.database.query(
      'insert into awaited_crime (case_id, crime_reference) values ($1, $2) on conflict (case_id) do update set crime_reference = excluded.crime_reference',
      [caseId, crimeReference],
    );
    await this.database.query('update victim_case set version = version + 1, changed_at = now() where id = $1', [
      caseId,
    ]);
    return 'waiting';
  }
}
