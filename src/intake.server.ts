import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { takeBodiesAsStreams } from './intake/door/bodies';
import { IntakeProcessModule } from './intake.module';
import { createServer } from './platform/http/server';

/** The server of the police side, not yet listening. */
export function createIntakeServer(): Promise<NestFastifyApplication> {
  return createServer(IntakeProcessModule, {
    title: 'Victim First: police feed',
    description: 'Crime updates in, by the published contract.',
    prepare: takeBodiesAsStreams,
  });
}
