import { Module } from '@nestjs/common';
import { Crossing } from './crossing';
import { FeedDays } from './feed-days';
import { Incidents } from './incidents';
import { PoliceCrimes } from './police-crimes';
import { Quarantine } from './quarantine';
import { ReceiveCrimeUpdatesHandler } from './receive-crime-updates';
import { UpdateLog } from './update-log';

/** The police side: crime updates in, one narrow way out. */
@Module({ providers: [ReceiveCrimeUpdatesHandler, UpdateLog, PoliceCrimes, Crossing, Incidents, Quarantine, FeedDays] })
export class IntakeModule {}
