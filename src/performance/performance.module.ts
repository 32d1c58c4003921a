import { Module } from '@nestjs/common';
import { CountCasesWhenStageReached } from './count-cases-when-stage-reached';
import { CountCrimesWhenCrimesCounted } from './count-crimes-when-crimes-counted';
import { ShownCounts } from './counts';
import { CountsApiController } from './counts-api.controller';
import { CountsController } from './pages/counts.controller';
import { CaseCounts } from './queries/case-counts';

/** What auditors and commissioners see: counts without identity. */
@Module({
  controllers: [CountsController, CountsApiController],
  providers: [CountCasesWhenStageReached, CountCrimesWhenCrimesCounted, CaseCounts, ShownCounts],
})
export class PerformanceModule {}
