import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../access/allow';
import { Invalid } from '../../errors/problem';
import { Answer, SeeOther } from '../../request/answer';
import { CurrentPerson, type KnownRequest } from '../../request/current';
import { Page } from '../../request/page';
import type { FieldError } from '../../web/form';
import { ChangePassword } from '../change-password';
import { passwordLength } from '../password-rules';
import type { Person } from '../person';
import type { PasswordView } from './password.view';

const address = '/account/password';

/** Somebody changes their own password, on either side. */
@ApiExcludeController()
@Controller('account/password')
export class PasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Get()
  @Allow('change', 'Password')
  @Page('platform/identity/pages/password.njk', 'Change your password')
  new(@Query('changed') changed: string | undefined): Omit<PasswordView, 'shell'> {
    return viewOf([], changed === undefined ? null : 'Your password was changed. You were signed out everywhere else.');
  }

  @Post()
  @Allow('change', 'Password')
  @Page('platform/identity/pages/password.njk', 'Change your password')
  async create(
    @Body() body: Record<string, unknown>,
    @CurrentPerson() person: Person,
    @Req() request: KnownRequest,
  ): Promise<Answer> {
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const change = new ChangePassword(person, request.token ?? '', text(body.current), text(body.wanted));
    try {
      await this.commands.execute(change);
      return new SeeOther(`${address}?changed`);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const errors = error.fields.map(({ field, expected }) => ({ field, text: `Enter ${expected}` }));
      return new Answer(viewOf(errors, null), { status: error.status });
    }
  }
}

function viewOf(errors: FieldError[], success: string | null): Omit<PasswordView, 'shell'> {
  return { action: address, success, errors, passwordLength: passwordLength.least };
}
