import { Module } from '@nestjs/common';
import { AccountsApiController } from './accounts-api.controller';
import { AddAccountHandler } from './add-account';
import { AccountsController } from './pages/accounts.controller';
import { NewAccountController } from './pages/new-account.controller';
import { Accounts } from './queries/accounts';
import { RestoreAccountHandler } from './restore-account';
import { SuspendAccountHandler } from './suspend-account';

/** Managing the accounts of the victim side. */
@Module({
  controllers: [NewAccountController, AccountsController, AccountsApiController],
  providers: [Accounts, AddAccountHandler, SuspendAccountHandler, RestoreAccountHandler],
})
export class AccountsModule {}
