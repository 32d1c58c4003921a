import type { INestApplicationContext } from '@nestjs/common';
import { Access } from '../../src/platform/access/access';
import { EveryRoute, type GuardedRoute } from '../../src/platform/access/every-route';
import { policeSideRoles, type Role, roleNames, victimSideRoles } from '../../src/platform/identity/person';

/** One process of the product, and whose roles it knows. */
export interface Process {
  name: 'web' | 'intake';
  app: INestApplicationContext;
}

/** Routes that ask for something else than a session, and check it themselves. */
const ownDoors: Record<string, string> = { 'POST /intake/v1/crime-updates': 'a source, with its key' };

const rolesOf = { web: victimSideRoles, intake: policeSideRoles };

/** The roles of a process that may use a route; 'public' when anybody may. */
export function allowedRoles({ name, app }: Process, { access }: GuardedRoute): Role[] | 'public' {
  if (typeof access !== 'object') return 'public';
  const roles = Object.keys(rolesOf[name]) as Role[];
  return roles.filter((role) =>
    app.get(Access).abilityOf({ id: 'x', email: 'x', name: 'x', role }).can(access.action, access.subject),
  );
}

/** The list of guarded routes as the README shows it, by process, path and method. */
export function routeTable(processes: Process[]): string[] {
  const rows = processes.flatMap((process) =>
    process.app
      .get(EveryRoute)
      .list()
      .map((route) => ({ process, route, roles: allowedRoles(process, route) }))
      .sort((a, b) => `${a.route.path} ${a.route.method}`.localeCompare(`${b.route.path} ${b.route.method}`, 'en'))
      .map(({ route, roles }) => {
        const name = `${route.method} ${route.path}`;
        return `| ${process.name} | \`${name}\` | ${ownDoors[name] ?? inWords(process, roles)} |`;
      }),
  );
  return ['| process | route | who |', '| --- | --- | --- |', ...rows];
}

function inWords({ name }: Process, roles: Role[] | 'public'): string {
  if (roles === 'public') return 'public';
  if (name === 'web' && roles.length === Object.keys(rolesOf.web).length) return 'everybody signed in';
  return roles.map((role) => roleNames[role]).join(', ') || 'nobody';
}
