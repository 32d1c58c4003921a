import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes the passwords that compose.yaml needs, one file a container in docker/env, each told only what is its own.
const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'env');
if (existsSync(folder)) {
  process.stderr.write(
    `${folder} exists, so its passwords are in use. Delete it only together with the database's volume.\n`,
  );
  process.exit(1);
}

const password = () => randomBytes(24).toString('base64url');
const owner = password();
const logins = { intake: password(), web: password(), worker: password() };
const redis = { police: password(), victim: password() };
const database = (login, secret) => `postgresql://${login}:${secret}@postgres:5432/victim_first`;
const urls = Object.fromEntries(
  Object.entries(logins).map(([process, secret]) => [
    process,
    `VF_${process.toUpperCase()}_DATABASE_URL=${database(`vf_${process}`, secret)}`,
  ]),
);

const files = {
  postgres: ['POSTGRES_DB=victim_first', 'POSTGRES_USER=victim_first_owner', `POSTGRES_PASSWORD=${owner}`],
  migrate: [`DATABASE_URL=${database('victim_first_owner', owner)}`, ...Object.values(urls)],
  intake: [urls.intake, `REDIS_URL=redis://:${redis.police}@redis-police:6379`],
  web: [urls.web],
  worker: [urls.worker, `REDIS_URL=redis://:${redis.victim}@redis-victim:6379`],
  'redis-police': [`REDISCLI_AUTH=${redis.police}`],
  'redis-victim': [`REDISCLI_AUTH=${redis.victim}`],
};

const half = `${folder}.new`;
rmSync(half, { recursive: true, force: true });
mkdirSync(half, { recursive: true, mode: 0o700 });
for (const [name, lines] of Object.entries(files)) {
  writeFileSync(join(half, `${name}.env`), `${lines.join('\n')}\n`, { mode: 0o600 });
}
renameSync(half, folder);
process.stdout.write(
  `Passwords made in ${folder}. Keep a copy where you keep secrets; the repository ignores the folder.\n`,
);
