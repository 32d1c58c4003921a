import { join } from 'node:path';
import { loginEnvironment, type Login } from '../platform/database/logins';
import { inheritedEnvironment } from '../platform/processes/environment';
import type { ProcessSpec } from '../platform/processes/supervised-process';
import type { HomeDatabase } from './database-of-home';

/** The three processes, each with its own login's URL and no other. They serve this machine alone, over plain HTTP. */
export function processesOf(
  { urls }: HomeDatabase,
  ports: { web: number; intake: number },
  demonstration: boolean,
): ProcessSpec[] {
  const common = {
    ...inheritedEnvironment(),
    VF_INSECURE_COOKIES: '1',
    ...(demonstration && { VF_DEMONSTRATION: '1' }),
  };
  const spec = (
    name: string,
    file: string,
    login: Login,
    ready: ProcessSpec['ready'],
    more: Record<string, string> = {},
  ): ProcessSpec => ({
    name,
    command: process.execPath,
    args: [join(__dirname, '..', file)],
    env: { ...common, ...loginEnvironment(login, urls), ...more },
    ready,
  });
  return [
    spec('intake', 'intake.js', 'vf_intake', readyAt(ports.intake), { VF_INTAKE_PORT: String(ports.intake) }),
    spec('web', 'main.js', 'vf_web', readyAt(ports.web), { VF_WEB_PORT: String(ports.web) }),
    spec('worker', 'worker.js', 'vf_worker', 'message'),
  ];
}

function readyAt(port: number): { url: string } {
  return { url: `http://127.0.0.1:${port}/health/ready` };
}
