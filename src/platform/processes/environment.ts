/** What a process must not learn from its parent: the owner's database URL, and the URLs of the other processes' logins. */
const secret = /^(DATABASE_URL|VF_(INTAKE|WEB|WORKER)_DATABASE_URL)$/;

/** The environment for a child process, less every database URL: it is then given its own and no other. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secret.test(name)));
}
