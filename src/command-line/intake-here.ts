import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { v7 } from 'uuid';
import { IntakeProcessModule } from '../intake.module';
import type { Answered, ReceivedItem } from '../intake/received';
import { ReceiveCrimeUpdates } from '../intake/receive-crime-updates';
import { loginEnvironment } from '../platform/database/logins';
import { Database, UnitOfWork } from '../platform/database/unit-of-work';
import type { HomeDatabase } from './database-of-home';

/** The police side inside this command: under its own login, through the same command as its door. */
export interface IntakeHere {
  /** Begins a delivery and returns its id. */
  begin(source: string, label: string): Promise<string>;
  receive(source: string, delivery: string, items: ReceivedItem[]): Promise<Answered[]>;
  close(): Promise<void>;
}

export async function openIntake({ urls }: HomeDatabase): Promise<IntakeHere> {
  Object.assign(process.env, loginEnvironment('vf_intake', urls));
  process.env.VF_LOG_LEVEL ??= 'error';
  const app = await NestFactory.createApplicationContext(IntakeProcessModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  const [work, database, commands] = [app.get(UnitOfWork), app.get(Database), app.get(CommandBus)];
  return {
    begin: (source, label) =>
      work.run({ requestId: 'command line' }, async () => {
        const id = v7();
        await database.query('insert into source (id, name) values ($1, $1) on conflict do nothing', [source]);
        await database.query('insert into delivery (id, source, label) values ($1, $2, $3)', [id, source, label]);
        return id;
      }),
    receive: (source, delivery, items) =>
      work.run({ requestId: 'command line' }, () => commands.execute(new ReceiveCrimeUpdates(source, delivery, items))),
    close: () => app.close(),
  };
}
