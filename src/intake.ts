import 'reflect-metadata';
import { createIntakeServer } from './intake.server';
import { startReactions } from './platform/jobs/start-reactions';
import { run } from './platform/processes/run';
import { endWithSupervisor, reportReady } from './platform/processes/under-supervisor';
import { host, portOf } from './platform/settings';

/** The intake process: the police side of the firewall. */
async function main(): Promise<void> {
  const app = await createIntakeServer();
  app.enableShutdownHooks();
  await startReactions(app, 1);
  await app.listen({ port: portOf('VF_INTAKE_PORT', 3001), host: host() });
  reportReady();
  endWithSupervisor(() => app.close());
}

run(main);
