import { Module } from '@nestjs/common';
import { JourneyModule } from '../journey/journey.module';
import { CaseWorkApi } from './api/case-work.controller';
import { CasesApi } from './api/cases.controller';
import { VictimsApi } from './api/victims.controller';
import { ChangeVictimHandler } from './change-victim';
import { DecideProposalHandler } from './decide-proposal';
import { FileVictimsHandler } from './file-victims';
import { OpenCaseHandler } from './open-case';
import { CaseController } from './pages/case.controller';
import { CasesController } from './pages/cases.controller';
import { ChangeVictimController } from './pages/change-victim.controller';
import { LinkCrimeController } from './pages/link-crime.controller';
import { OpenCaseController } from './pages/open-case.controller';
import { VictimController } from './pages/victim.controller';
import { CaseLists } from './queries/case-lists';
import { VictimRecords } from './queries/victim-records';
import { RecordContactSafetyHandler } from './record-contact-safety';
import { ReturnContactHandler } from './return-contact';
import { ReturnContactWhenContactReturnRequested } from './return-contact-when-contact-return-requested';
import { SettleTaskHandler } from './settle-task';

/** Victims and their cases. */
@Module({
  imports: [JourneyModule],
  controllers: [
    CasesController,
    OpenCaseController,
    CaseController,
    LinkCrimeController,
    VictimController,
    ChangeVictimController,
    CasesApi,
    CaseWorkApi,
    VictimsApi,
  ],
  providers: [
    FileVictimsHandler,
    OpenCaseHandler,
    SettleTaskHandler,
    ReturnContactHandler,
    ReturnContactWhenContactReturnRequested,
    ChangeVictimHandler,
    DecideProposalHandler,
    RecordContactSafetyHandler,
    CaseLists,
    VictimRecords,
  ],
})
export class CasesModule {}
