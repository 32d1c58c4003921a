import 'reflect-metadata';
import { IntakeProcessModule } from './intake.module';
import { createServer } from './platform/http/server';
import { startReactions } from './platform/jobs/start-reactions';
import { run } from './platform/processes/run';
import { reportReady } from './platform/processes/under-supervisor';
import { host, portOf } from './platform/settings';

/** The intake process: the police side of the firewall. */
async function main(): Promise<void> {
  const app = await createServer(IntakeProcessModule, { title: 'Victim First: police feed', description: 'Crime updates in, by the published contract.' });
  app.enableShutdownHooks();
  await startReactions(app, 1);
  await app.listen({ port: portOf('VF_INTAKE_PORT', 3001), host: host() });
  reportReady();
}

run(main);
