import { Module } from '@nestjs/common';
import { AuditApiController } from './audit-api.controller';
import { AuditController } from './pages/audit.controller';
import { AuditLines } from './queries/audit-lines';

/** Reading the audit. (Writing it is part of every request.) */
@Module({ controllers: [AuditController, AuditApiController], providers: [AuditLines] })
export class AuditReadingModule {}
