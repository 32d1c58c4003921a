import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { v7 } from 'uuid';
import { Database } from '../database/unit-of-work';
import { Invalid } from '../errors/problem';
import { check } from '../request/valid';
import { EmailTaken } from './accounts.errors';
import { passwordProblem } from './password-rules';
import { hashPassword } from './passwords';
import type { Role } from './person';
import type { Account } from './queries/accounts';

/** Whom to give an account: the password is typed by whoever adds it and told to the person, who can change it. */
export class NewAccount {
  @IsString({ message: 'a full name of at most 100 characters' })
  @Length(1, 100, { message: 'a full name of at most 100 characters' })
  name!: string;

  @IsEmail({}, { message: 'an email address, like name@example.org' })
  @MaxLength(254, { message: 'an email address of at most 254 characters' })
  email!: string;

  @IsString({ message: 'a role' })
  role!: string;

  @IsString({ message: 'a password' })
  password!: string;
}

/** Adds an account on the side whose login runs it. `roles` are those that may be given there. */
export class AddAccount extends Command<Account> {
  constructor(
    readonly account: unknown,
    readonly roles: readonly Role[],
  ) {
    super();
  }
}

/**
 * The same for the command line: runs in the transaction that is open, on the side that the connection's search path names (`set local
 * search_path = service`, or `police`). Wrong values throw `Invalid` with every field named, an address already used `EmailTaken`.
 */
export async function addAccount(
  database: Pick<Database, 'one'>,
  { account, roles }: Pick<AddAccount, 'account' | 'roles'>,
): Promise<Account> {
  const { made, problems } = check(NewAccount, account);
  const role = roles.find((each) => each === made.role);
  if (!role) problems.push({ field: 'role', expected: `one of: ${roles.join(', ')}` });
  const weak = typeof made.password === 'string' && passwordProblem(made.password, String(made.email ?? ''));
  if (weak) problems.push({ field: 'password', expected: weak });
  if (problems.length > 0) throw new Invalid(problems.filter(isFirstOfField));
  const added = await database.one<Account>(
    `insert into account (id, email, name, role, password_hash) values ($1, $2, $3, $4, $5) on conflict do nothing
     returning id, email, name, role, false as suspended, null as "signedInAt", version`,
    [v7(), made.email.trim(), made.name.trim(), role, await hashPassword(made.password)],
  );
  if (!added) throw new EmailTaken();
  return added;
}

@CommandHandler(AddAccount)
export class AddAccountHandler implements ICommandHandler<AddAccount> {
  constructor(private readonly database: Database) {}

  execute(command: AddAccount): Promise<Account> {
    return addAccount(this.database, command);
  }
}

function isFirstOfField({ field }: { field: string }, place: number, all: { field: string }[]): boolean {
  return all.findIndex((each) => each.field === field) === place;
}
