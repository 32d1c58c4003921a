import 'reflect-metadata';
import { WebModule } from './app.module';
import { createServer } from './platform/http/server';
import { run } from './platform/processes/run';
import { endWithSupervisor, reportReady } from './platform/processes/under-supervisor';
import { host, portOf } from './platform/settings';

/** The web process of the victim side: pages for people and `/api/v1` for programs. */
async function main(): Promise<void> {
  const app = await createServer(WebModule, {
    title: 'Victim First',
    description: 'Victims, their cases and their journeys.',
  });
  app.enableShutdownHooks();
  await app.listen({ port: portOf('VF_WEB_PORT', 3000), host: host() });
  reportReady();
  endWithSupervisor(() => app.close());
}

run(main);
