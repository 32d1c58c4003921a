import 'reflect-metadata';
import { join } from 'node:path';
import { openDatabase } from './command-line/database-of-home';
import { prepareDemonstration, type SignIn } from './command-line/prepare-demonstration';
import { migrate } from './platform/database/migrate';
import { requireFreePort } from './platform/processes/ports';
import { run } from './platform/processes/run';
import { supervise } from './platform/processes/supervise';
import { portOf } from './platform/settings';
import { processesOf } from './command-line/processes';

const say = (message: string): void => void process.stdout.write(`${message}\n`);

/** `npm start`: the whole product on this machine. Database, migrations, demonstration data, three processes, and how to sign in. */
async function main(): Promise<void> {
  const ports = { web: portOf('VF_WEB_PORT', 3000), intake: portOf('VF_INTAKE_PORT', 3001) };
  await requireFreePort(ports.web, 'the victim service', 'VF_WEB_PORT', '127.0.0.1');
  await requireFreePort(ports.intake, 'the police feed', 'VF_INTAKE_PORT', '127.0.0.1');
  const database = await openDatabase(say);
  try {
    const done = await migrate(database.ownerUrl, database.urls);
    if (done.length > 0) say(`Database ready: ${done.length} migrations.`);
    const signIns = await prepareDemonstration(database, say);
    const running = supervise(processesOf(database, ports, signIns.length > 0), {
      logDirectory: join(database.home, 'logs'),
      log: say,
    });
    if (await running.ready) say(welcome(ports, signIns, database.home));
    process.exitCode = await running.finished;
  } finally {
    await database.release();
  }
}

function welcome(ports: { web: number; intake: number }, signIns: SignIn[], home: string): string {
  const addresses = { victim: `http://localhost:${ports.web}`, police: `http://localhost:${ports.intake}` };
  const rows = signIns.map(
    ({ side, roleName, email, password }) =>
      `  ${roleName.padEnd(25)} ${addresses[side]}  ${email.padEnd(36)} ${password}`,
  );
  return [
    '',
    `Victim service   ${addresses.victim}`,
    `Police feed      ${addresses.police}`,
    '',
    ...(rows.length
      ? ['Sign in (all people and crimes shown are invented):', ...rows, '']
      : ['Add somebody who can sign in: npx vf user add --help', '']),
    `Data and logs are in ${home}. Ctrl-C stops everything.`,
  ].join('\n');
}

run(main);
