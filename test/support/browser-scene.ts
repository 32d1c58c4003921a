import './browser-settings';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Browser, chromium } from 'playwright-core';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { arrive, type Visitor } from './browser-visitor';
import type { ChromiumProgram } from './chromium';
import { type Service, type SignedIn, startService } from './service';

/** The whole service on two free ports of this machine, with a browser before it. */
export interface Scene {
  service: Service;
  browser: Browser;
  web: string;
  intake: string;
  stop(): Promise<void>;
}

/** Starts it all and lets these updates arrive. */
export async function openScene(program: ChromiumProgram, updates: CrimeUpdate[]): Promise<Scene> {
  const service = await startService();
  const browser = await chromium.launch(program);
  const stop = () => browser.close().then(() => service.stop());
  try {
    await service.receive(updates);
    return { service, browser, web: await listen(service.web), intake: await listen(service.intake), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** Somebody at a browser of their own who has signed in on the page. */
export async function signedIn(scene: Scene, person: SignedIn, origin = scene.web): Promise<Visitor> {
  const visitor = await arrive(scene.browser, origin);
  await signIn(visitor, person);
  return visitor;
}

/** Fills in the page to sign in, and sends it. */
export async function signIn(
  { page, press }: Visitor,
  { email, password }: Pick<SignedIn, 'email' | 'password'>,
): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press('Sign in');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
