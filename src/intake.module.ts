import { Module } from '@nestjs/common';
import { intakeAccess } from './intake/intake.access';
import { ContactReturned } from './intake/intake.events';
import { IntakeModule } from './intake/intake.module';
import { JobsModule } from './platform/jobs/jobs.module';
import { policeSideHome } from './platform/home/police-side-home';
import { PlatformModule } from './platform/platform.module';
import { demonstration, secureCookies } from './platform/settings';

/** The intake process: its own login, schema, accounts, cookies, queue and relay. */
@Module({
  imports: [
    PlatformModule.forProcess({
      process: 'intake',
      login: 'vf_intake',
      connections: 6,
      look: {
        side: 'police',
        navigation: [{ text: 'Feed', href: '/feed', action: 'read', subject: 'Feed' }],
        demonstration: demonstration(),
        secureCookies: secureCookies(),
      },
      cookies: { session: 'vf_police_session', form: 'vf_police_form' },
      home: policeSideHome,
      sentences: [intakeAccess],
    }),
    JobsModule.forSide({
      login: 'vf_intake',
      schema: 'police',
      crossing: [{ table: 'crossing.contact_returned', event: ContactReturned }],
    }),
    IntakeModule,
  ],
})
export class IntakeProcessModule {}
