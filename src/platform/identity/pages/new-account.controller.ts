import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../access/allow';
import { Audited } from '../../audit/audited';
import { Invalid } from '../../errors/problem';
import { Answer, SeeOther } from '../../request/answer';
import { Page } from '../../request/page';
import type { FieldError } from '../../web/form';
import { EmailTaken } from '../accounts.errors';
import { AddAccount } from '../add-account';
import { passwordLength } from '../password-rules';
import { victimSideRoleCodes, victimSideRoles } from '../person';
import type { AddAccountView } from './add-account.view';

/** An account was added: back to the list, and the audit knows which. */
class Added extends SeeOther {
  constructor(readonly accountId: string) {
    super(`/accounts?added=${accountId}`);
  }
}

/** The form that adds an account. */
@ApiExcludeController()
@Controller('accounts/new')
export class NewAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Get()
  @Allow('add', 'Account')
  @Page('platform/identity/pages/add-account.njk', 'Add an account')
  new(): Omit<AddAccountView, 'shell'> {
    return viewOf({}, []);
  }

  /** Wrong: the form again as it was typed, but for the password. */
  @Post()
  @Allow('add', 'Account')
  @Audited((result: Answer) => (result instanceof Added ? { subjectId: result.accountId } : {}))
  @Page('platform/identity/pages/add-account.njk', 'Add an account')
  async create(@Body() body: Record<string, unknown>): Promise<Answer> {
    try {
      return new Added((await this.commands.execute(new AddAccount(body, victimSideRoleCodes))).id);
    } catch (error) {
      if (error instanceof Invalid)
        return new Answer(viewOf(body, error.fields.map(errorOf)), { status: error.status });
      if (!(error instanceof EmailTaken)) throw error;
      const taken = { field: 'email', text: `${error.title}. ${error.detail}` };
      return new Answer(viewOf(body, [taken]), { status: error.status });
    }
  }
}

function viewOf(typed: Record<string, unknown>, errors: FieldError[]): Omit<AddAccountView, 'shell'> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    action: '/accounts/new',
    backHref: '/accounts',
    errors,
    values: { name: text(typed.name), email: text(typed.email), role: text(typed.role) },
    roles: Object.entries(victimSideRoles).map(([value, name]) => ({ value, text: name })),
    passwordLength: passwordLength.least,
  };
}

function errorOf({ field, expected }: { field: string; expected: string }): FieldError {
  return { field, text: field === 'role' ? 'Choose a role' : `Enter ${expected}` };
}
