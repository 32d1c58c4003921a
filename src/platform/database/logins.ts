import { mkdirSync } from 'node:fs';
import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { keptSecret } from './embedded/secrets';

/** The database logins, one a process. */
export const logins = ['vf_intake', 'vf_web', 'vf_worker'] as const;
export type Login = (typeof logins)[number];
export type LoginUrls = Record<Login, string>;

const variableOf: Record<Login, string> = {
  vf_intake: 'VF_INTAKE_DATABASE_URL',
  vf_web: 'VF_WEB_DATABASE_URL',
  vf_worker: 'VF_WORKER_DATABASE_URL',
};

/**
 * The URL with which each process connects: from `VF_INTAKE_DATABASE_URL` and its sisters where they are set, else the owner's URL with
 * the login's own password, made once and kept with the other secrets of `home` (readable by its owner alone).
 */
export function loginUrls(ownerUrl: string, home: string): LoginUrls {
  return Object.fromEntries(
    logins.map((login) => [login, process.env[variableOf[login]] ?? madeUrl(ownerUrl, home, login)]),
  ) as LoginUrls;
}

function madeUrl(ownerUrl: string, home: string, login: Login): string {
  mkdirSync(home, { recursive: true });
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = keptSecret(home, login);
  return url.href;
}

/** The environment that hands each process its own URL and no other. */
export function loginEnvironment(login: Login, urls: LoginUrls): Record<string, string> {
  return { [variableOf[login]]: urls[login] };
}

/** The URL that this process was given. Missing: it says which variable to set. */
export function ownUrl(login: Login): string {
  const url = process.env[variableOf[login]];
  if (!url)
    throw new Error(
      `Set ${variableOf[login]} to the database URL of the login ${login}, or run "npm start", which sets it.`,
    );
  return url;
}

/** Gives each login the password of its URL. Run by the owner after the migrations. */
export async function setPasswords(owner: Client, urls: LoginUrls): Promise<void> {
  for (const login of logins) {
    const password = decodeURIComponent(new URL(urls[login]).password);
    await owner.query(`alter role ${escapeIdentifier(login)} password ${escapeLiteral(password)}`);
  }
}
