import { type DynamicModule, Module } from '@nestjs/common';
import { CasesModule } from './cases/cases.module';
import { casesAccess } from './cases/cases.access';
import { CrimesCounted, CrimeUpdateReceived } from './intake/intake.events';
import { JourneyModule } from './journey/journey.module';
import { performanceAccess } from './performance/performance.access';
import { PerformanceModule } from './performance/performance.module';
import { accountsAccess } from './platform/identity/accounts.access';
import { auditAccess } from './platform/audit/audit.access';
import { AuditReadingModule } from './platform/audit/audit-reading.module';
import { victimSideHome } from './platform/home/victim-side-home';
import { AccountsModule } from './platform/identity/accounts.module';
import { JobsModule } from './platform/jobs/jobs.module';
import { PlatformModule } from './platform/platform.module';
import { demonstration, secureCookies } from './platform/settings';

const navigation = [
  { text: 'Cases', href: '/cases', action: 'list', subject: 'Case' },
  { text: 'Counts', href: '/counts', action: 'read', subject: 'Counts' },
  { text: 'Accounts', href: '/accounts', action: 'list', subject: 'Account' },
  { text: 'Audit', href: '/audit', action: 'list', subject: 'Audit' },
];

function platform(process: 'web' | 'worker', connections: number): DynamicModule {
  return PlatformModule.forProcess({
    process,
    login: `vf_${process}`,
    connections,
    look: { side: 'victim', navigation, demonstration: demonstration(), secureCookies: secureCookies() },
    cookies: { session: 'vf_session', form: 'vf_form' },
    home: victimSideHome,
    sentences: [accountsAccess, casesAccess, performanceAccess, auditAccess],
  });
}

/** The modules of the victim side, in the order in which a case meets them. */
const modules = [CasesModule, JourneyModule, PerformanceModule, AccountsModule, AuditReadingModule];

/** The web process: pages and the API. It hands nothing over itself: what it publishes waits in the outbox for the worker's relay. */
@Module({ imports: [platform('web', 10), ...modules] })
export class WebModule {}

/** The worker process: the same modules, running reactions instead of pages. */
@Module({
  imports: [
    platform('worker', 6),
    JobsModule.forSide({
      login: 'vf_worker',
      schema: 'service',
      crossing: [
        { table: 'crossing.crime_update', event: CrimeUpdateReceived },
        { table: 'crossing.crime_count', event: CrimesCounted },
      ],
    }),
    ...modules,
  ],
})
export class WorkerModule {}
