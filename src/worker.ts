import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './app.module';
import { startReactions } from './platform/jobs/start-reactions';
import { run } from './platform/processes/run';
import { endWithSupervisor, reportReady } from './platform/processes/under-supervisor';

/** The worker process of the victim side: it runs the reactions. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await startReactions(app, 2);
  reportReady();
  endWithSupervisor(() => app.close());
}

run(main);
