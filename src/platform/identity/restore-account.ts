import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../database/unit-of-work';
import { setSuspended } from './set-suspended';

/** Lets a suspended account sign in again, with the password it had. Answers the new version. */
export class RestoreAccount extends Command<number> {
  constructor(
    readonly id: string,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(RestoreAccount)
export class RestoreAccountHandler implements ICommandHandler<RestoreAccount> {
  constructor(private readonly database: Database) {}

  execute({ id, version }: RestoreAccount): Promise<number> {
    return setSuspended(this.database, { id, version, suspended: false });
  }
}
