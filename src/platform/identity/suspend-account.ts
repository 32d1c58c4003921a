import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../database/unit-of-work';
import { OwnAccount } from './accounts.errors';
import { setSuspended } from './set-suspended';

/** Suspends an account and ends all its sessions at once. One's own: `OwnAccount`. Answers the new version. */
export class SuspendAccount extends Command<number> {
  constructor(
    readonly id: string,
    readonly version: number,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(SuspendAccount)
export class SuspendAccountHandler implements ICommandHandler<SuspendAccount> {
  constructor(private readonly database: Database) {}

  async execute({ id, version, by }: SuspendAccount): Promise<number> {
    if (id === by) throw new OwnAccount();
    const next = await setSuspended(this.database, { id, version, suspended: true });
    await this.database.query('delete from session where account_id = $1', [id]);
    return next;
  }
}
