import { Module } from '@nestjs/common';
import { CountCasesWhenStageReached } from './count-cases-when-stage-reached';
import { CountCrimesWhenCrimesCounted } from './count-crimes-when-crimes-counted';

/** What auditors and commissioners see: counts without identity. */
@Module({ providers: [CountCasesWhenStageReached, CountCrimesWhenCrimesCounted] })
export class PerformanceModule {}
