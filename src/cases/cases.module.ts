import { Module } from '@nestjs/common';
import { FileVictimsHandler } from './file-victims';

/** Victims and their cases. */
@Module({ providers: [FileVictimsHandler] })
export class CasesModule {}
