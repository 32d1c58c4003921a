import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import { NotFound } from '../platform/errors/problem';
import type { Person } from '../platform/identity/person';
import { TaskSettledAlready } from './cases.errors';
import { claimCase } from './claim';

/** A person has looked at what a machine could not decide. */
export class SettleTask extends Command<void> {
  constructor(
    readonly person: Person,
    readonly caseId: string,
    readonly version: number,
    readonly taskId: string,
  ) {
    super();
  }
}

@CommandHandler(SettleTask)
export class SettleTaskHandler implements ICommandHandler<SettleTask> {
  constructor(private readonly database: Database) {}

  async execute({ person, caseId, version, taskId }: SettleTask): Promise<void> {
    const task = await this.database.one<{ settled_at: Date | null }>(
      'select settled_at from task where id = $1 and case_id = $2',
      [taskId, caseId],
    );
    if (!task) throw new NotFound('Task');
    if (task.settled_at) throw new TaskSettledAlready();
    await claimCase(this.database, caseId, version);
    await this.database.query(
      'update task set settled_at = now(), settled_by = $2 where id = $1 and settled_at is null',
      [taskId, person.id],
    );
    await this.database.query(
      'update victim_case c set open_tasks = (select count(*) from task t where t.case_id = c.id and t.settled_at is null) where id = $1',
      [caseId],
    );
  }
}
