import { Module } from '@nestjs/common';
import { ContractController } from './contract/contract.controller';
import { Crossing } from './crossing';
import { CrimeUpdatesController } from './door/crime-updates.controller';
import { Deliveries } from './door/deliveries';
import { ReceiveOne } from './door/receive-one';
import { ReceiveStream } from './door/receive-stream';
import { Sources } from './door/sources';
import { FeedDays } from './feed-days';
import { FeedApiController } from './feed/feed-api.controller';
import { FeedDaysPage } from './feed/feed-days-page';
import { FeedFigures } from './feed/feed-figures';
import { Incidents } from './incidents';
import { FeedController } from './pages/feed.controller';
import { PoliceCrimes } from './police-crimes';
import { Quarantine } from './quarantine';
import { ReceiveCrimeUpdatesHandler } from './receive-crime-updates';
import { RecordReturnWhenContactReturned } from './record-return-when-contact-returned';
import { SharedContacts } from './shared-contacts';
import { UpdateLog } from './update-log';

const door = [Deliveries, ReceiveOne, ReceiveStream, Sources];
const receiving = [
  ReceiveCrimeUpdatesHandler,
  UpdateLog,
  PoliceCrimes,
  SharedContacts,
  Crossing,
  Incidents,
  Quarantine,
  FeedDays,
];
const feed = [FeedDaysPage, FeedFigures, RecordReturnWhenContactReturned];

/** The police side: crime updates in, one narrow way out. */
@Module({
  controllers: [CrimeUpdatesController, ContractController, FeedController, FeedApiController],
  providers: [...door, ...receiving, ...feed],
})
export class IntakeModule {}
