import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { v7 } from 'uuid';
import { WebModule, WorkerModule } from '../../src/app.module';
import { createIntakeServer } from '../../src/intake.server';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { ReceiveCrimeUpdates } from '../../src/intake/receive-crime-updates';
import type { Answered } from '../../src/intake/received';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';
import { createServer } from '../../src/platform/http/server';
import { hashPassword } from '../../src/platform/identity/passwords';
import type { Role } from '../../src/platform/identity/person';
import { startReactions } from '../../src/platform/jobs/start-reactions';
import { newDatabase, runningCluster } from './cluster';
import { queueOfThisRun } from './queue-of-this-run';

/** Somebody with an account, signed in. */
export interface SignedIn {
  id: string;
  email: string;
  password: string;
  token: string;
  bearer: [string, string];
  /** The Cookie header of a browser session. */
  cookie: string;
}

/** The processes of the product, in this one, on a database of their own. */
export interface Service {
  web: NestFastifyApplication;
  intake: NestFastifyApplication;
  worker: INestApplicationContext;
  owner: Client;
  ownerUrl: string;
  person(role: Role): Promise<SignedIn>;
  form(cookie: string, path: string): Promise<string>;
  receive(updates: CrimeUpdate[]): Promise<Answered[]>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const password = 'correct horse battery staple';

export async function startService({
  intake = true,
  worker = true,
}: { intake?: boolean; worker?: boolean } = {}): Promise<Service> {
  const database = await newDatabase(runningCluster());
  const { vf_intake, vf_web, vf_worker } = database.urls;
  Object.assign(process.env, {
    VF_INTAKE_DATABASE_URL: vf_intake,
    VF_WEB_DATABASE_URL: vf_web,
    VF_WORKER_DATABASE_URL: vf_worker,
  });
  await queueOfThisRun();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const web = await createServer(WebModule, { title: 'Victim First', description: '' });
  const started: { intake?: NestFastifyApplication; worker?: INestApplicationContext } = {};
  if (intake) {
    started.intake = await createIntakeServer();
    await startReactions(started.intake, 1);
  }
  if (worker) {
    started.worker = await NestFactory.createApplicationContext(WorkerModule, {
      logger: process.env.VF_LOG_LEVEL === 'silent' ? false : ['warn', 'error'],
    });
    await startReactions(started.worker, 2);
  }
  const made = <T>(what: T | undefined, name: string): T => {
    if (!what) throw new Error(`This service was started without ${name}.`);
    return what;
  };
  const settled = (): Promise<void> => waitUntilSettled(owner);
  return {
    web,
    owner,
    ownerUrl: database.ownerUrl,
    get intake() {
      return made(started.intake, 'intake');
    },
    get worker() {
      return made(started.worker, 'worker');
    },
    person: (role) => signIn(owner, role, web, started.intake),
    form: (cookie, path) => formToken(web, cookie, path),
    settled,
    async receive(updates) {
      const answers = await receive(made(started.intake, 'intake'), updates);
      await settled();
      return answers;
    },
    async stop() {
      await started.worker?.close();
      await started.intake?.close();
      await web.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function signIn(
  owner: Client,
  role: Role,
  web: NestFastifyApplication,
  intake?: NestFastifyApplication,
): Promise<SignedIn> {
  const [id, police] = [v7(), role === 'police-liaison'];
  const email = `${role}.${id.slice(-6)}@example.org`;
  await owner.query(
    `insert into ${police ? 'police' : 'service'}.account (id, email, name, role, password_hash) values ($1, $2, $3, $4, $5)`,
    [id, email, `Sam ${role}`, role, await hashPassword(password)],
  );
  const app = police ? intake : web;
  if (!app) throw new Error('A police liaison signs in at the intake process: start the service with it.');
  const answer = await request(app.getHttpServer()).post('/api/v1/sessions').send({ email, password });
  const { token } = answer.body as { token: string };
  return {
    id,
    email,
    password,
    token,
    bearer: ['Authorization', `Bearer ${token}`],
    cookie: `${police ? 'vf_police_session' : 'vf_session'}=${token}`,
  };
}

async function formToken(web: NestFastifyApplication, cookie: string, path: string): Promise<string> {
  const page = await request(web.getHttpServer()).get(path).set('Cookie', cookie);
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
  if (!token) throw new Error(`No form on ${path} (status ${page.status}).`);
  return token;
}

async function receive(intake: NestFastifyApplication, updates: CrimeUpdate[]): Promise<Answered[]> {
  const source = updates[0]?.source ?? 'test';
  return intake.get(UnitOfWork).run({ requestId: 'test' }, async () => {
    const delivery = v7();
    await intake.get(Database).query('insert into source (id, name) values ($1, $1) on conflict do nothing', [source]);
    await intake
      .get(Database)
      .query(`insert into delivery (id, source, label) values ($1, $2, 'test')`, [delivery, source]);
    const items = updates.map((update, index) => ({ line: index + 1, kind: 'update' as const, update, dropped: [] }));
    return intake.get(CommandBus).execute(new ReceiveCrimeUpdates(source, delivery, items));
  });
}

async function waitUntilSettled(owner: Client): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await owner.query<{ n: number }>(
      `select (select count(*) from crossing.crime_update) + (select count(*) from crossing.crime_count) + (select count(*) from crossing.contact_returned)
         + (select count(*) from service.outbox) + (select count(*) from police.outbox) as n`,
    );
    if (Number(rows[0]?.n) === 0) return;
    await pause(25);
  }
  const { rows } = await owner.query(
    'select reaction, code, count(*) from service.reaction_failure group by 1, 2 union all select reaction, code, count(*) from police.reaction_failure group by 1, 2',
  );
  throw new Error(`Reactions did not finish in 15 seconds. Held back: ${JSON.stringify(rows)}.`);
}
