import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../database/unit-of-work';
import { Invalid } from '../errors/problem';
import { passwordProblem } from './password-rules';
import { hashPassword, isPassword } from './passwords';
import type { Person } from './person';
import { hashToken } from './sessions';

/** Somebody changes their own password. `token` is the session that goes on; all their others end. */
export class ChangePassword extends Command<void> {
  constructor(
    readonly person: Person,
    readonly token: string,
    readonly current: string,
    readonly wanted: string,
  ) {
    super();
  }
}

/** The wrong current password, or a new one that may not be used: `Invalid`, naming the field. */
@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(private readonly database: Database) {}

  async execute({ person, token, current, wanted }: ChangePassword): Promise<void> {
    const own = await this.database.one<{ hash: string | null }>('select own_password_hash() as hash');
    if (!(await isPassword(current, own?.hash ?? null))) {
      throw new Invalid([{ field: 'current', expected: 'the password that you sign in with now' }]);
    }
    const problem = passwordProblem(wanted, person.email);
    if (problem) throw new Invalid([{ field: 'wanted', expected: problem }]);
    await this.database.query('select change_own_password($1, $2)', [await hashPassword(wanted), hashToken(token)]);
  }
}
