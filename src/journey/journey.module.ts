import { Module } from '@nestjs/common';
import { CaseStore } from './case-store';
import { CrimeStore } from './crime-store';
import { DoubtfulFacts } from './doubtful-facts';
import { RecordStageWhenCrimeUpdateReceived } from './record-stage-when-crime-update-received';

/** Where each case is in the justice system. */
@Module({ providers: [CaseStore, CrimeStore, DoubtfulFacts, RecordStageWhenCrimeUpdateReceived] })
export class JourneyModule {}
