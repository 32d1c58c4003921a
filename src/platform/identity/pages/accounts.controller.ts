import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../access/allow';
import { SeeOther } from '../../request/answer';
import { CurrentPerson } from '../../request/current';
import { cursorOf, placeOf } from '../../request/cursor';
import { Id } from '../../request/id';
import { Page } from '../../request/page';
import { type Person, roleNames } from '../person';
import { type Account, Accounts } from '../queries/accounts';
import { RestoreAccount } from '../restore-account';
import { SuspendAccount } from '../suspend-account';
import type { AccountRow, AccountsView } from './accounts.view';
import { accountsDone } from './accounts-done';
import { versionOf } from './version-of';

const pageSize = 50;

/** The administrator's list of accounts, and the two things that can be done from a row of it. */
@ApiExcludeController()
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Allow('list', 'Account')
  @Page('platform/identity/pages/accounts.njk', 'Accounts')
  async list(
    @Query() query: Record<string, string>,
    @CurrentPerson() person: Person,
  ): Promise<Omit<AccountsView, 'shell'>> {
    const after = placeOf(query.after, 1)?.[0];
    const found = await this.accounts.list(
      after === undefined ? null : new Id('Page').transform(String(after)),
      pageSize + 1,
    );
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    return {
      success: await accountsDone(this.accounts, query),
      accounts: shown.map((account) => rowOf(account, person)),
      addHref: '/accounts/new',
      next: last ? { method: 'get', href: `/accounts?after=${cursorOf([last.id])}` } : null,
      firstHref: after === undefined ? null : '/accounts',
    };
  }

  @Post(':id/suspend')
  @Allow('suspend', 'Account')
  async suspend(
    @Param('id', new Id('Account')) id: string,
    @Body() body: unknown,
    @CurrentPerson() person: Person,
  ): Promise<SeeOther> {
    await this.commands.execute(new SuspendAccount(id, versionOf(body), person.id));
    return new SeeOther(`/accounts?suspended=${id}`);
  }

  @Post(':id/restore')
  @Allow('restore', 'Account')
  async restore(@Param('id', new Id('Account')) id: string, @Body() body: unknown): Promise<SeeOther> {
    await this.commands.execute(new RestoreAccount(id, versionOf(body)));
    return new SeeOther(`/accounts?restored=${id}`);
  }
}

function rowOf({ id, name, email, role, suspended, signedInAt, version }: Account, person: Person): AccountRow {
  return {
    name,
    email,
    roleName: roleNames[role],
    state: suspended ? 'suspended' : 'active',
    lastSignIn: signedInAt ? { at: signedInAt, precision: 'time' } : null,
    changeAction: id === person.id ? null : `/accounts/${id}/${suspended ? 'restore' : 'suspend'}`,
    version,
  };
}
