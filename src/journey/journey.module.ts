import { Module } from '@nestjs/common';
import { CaseStore } from './case-store';
import { CrimeStore } from './crime-store';
import { DoubtfulFacts } from './doubtful-facts';
import { FollowCrimeHandler } from './follow-crime';
import { LinkedCases } from './linked-cases';
import { CaseJourneys } from './queries/case-journeys';
import { CrimesToFollow } from './queries/crimes-to-follow';
import { RecordStageWhenCrimeUpdateReceived } from './record-stage-when-crime-update-received';

/** Where each case is in the justice system. */
@Module({
  providers: [
    CaseStore,
    CrimeStore,
    LinkedCases,
    DoubtfulFacts,
    CaseJourneys,
    CrimesToFollow,
    FollowCrimeHandler,
    RecordStageWhenCrimeUpdateReceived,
  ],
  exports: [CaseJourneys, CrimesToFollow],
})
export class JourneyModule {}
