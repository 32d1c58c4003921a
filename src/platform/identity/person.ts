/** The roles of the victim side. Each is a Postgres role of its own, `vf_` and the name with underscores. */
export const victimSideRoles = {
  'contact-caseworker': 'Contact caseworker',
  'contact-supervisor': 'Contact supervisor',
  'provider-worker': 'Provider worker',
  'provider-manager': 'Provider manager',
  'opcc-auditor': 'OPCC auditor',
  'opcc-commissioner': 'OPCC commissioner',
  'data-protection-officer': 'Data protection officer',
  administrator: 'Administrator',
} as const;

/** The roles of the police side: its accounts live in its own schema and open nothing on the victim side. */
export const policeSideRoles = { 'police-liaison': 'Police liaison' } as const;

/** The codes of the roles that an account of the victim side may have. */
export const victimSideRoleCodes = Object.keys(victimSideRoles) as (keyof typeof victimSideRoles)[];

export const roleNames = { ...victimSideRoles, ...policeSideRoles };
export type Role = keyof typeof roleNames;

/** Who is asking. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: Role;
}
