import type { Client } from 'pg';
import { v7 } from 'uuid';
import { hashPassword } from '../platform/identity/passwords';
import { policeSideRoles, roleNames, type Role } from '../platform/identity/person';
import { keptPasswords } from './kept-passwords';

export interface DemonstrationAccount {
  name: string;
  email: string;
  role: Role;
}

/** Who can sign in on a demonstration, and where. */
export interface DemonstrationSignIn {
  side: 'victim' | 'police';
  roleName: string;
  email: string;
  password: string;
}

const account = (role: Role, name: string): DemonstrationAccount => ({
  name,
  role,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
});

/** One invented person a role, and a second caseworker. Their passwords are made on each installation, never here. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('contact-caseworker', 'Casey Worker'),
  account('contact-caseworker', 'Corey Worker'),
  account('contact-supervisor', 'Sasha Supervisor'),
  account('provider-worker', 'Parker Provider'),
  account('provider-manager', 'Morgan Manager'),
  account('opcc-auditor', 'Audrey Auditor'),
  account('opcc-commissioner', 'Connie Commissioner'),
  account('data-protection-officer', 'Dana Protection'),
  account('administrator', 'Adrian Administrator'),
  account('police-liaison', 'Leslie Liaison'),
];

const sideOf = (role: Role): DemonstrationSignIn['side'] => (role in policeSideRoles ? 'police' : 'victim');

/**
 * Makes the demonstration's accounts where they do not exist yet, as the database's owner, and says how to sign in with
 * each. An account that exists keeps its password, unless this installation never knew one for it (its folder was
 * lost). Passwords are kept in `home`: see keptPasswords.
 */
export async function demonstrationSignIns(owner: Client, home: string): Promise<DemonstrationSignIn[]> {
  const emails = demonstrationAccounts.map(({ email }) => email);
  const passwords = keptPasswords(home, emails);
  const signIns: DemonstrationSignIn[] = [];
  for (const each of demonstrationAccounts) {
    const { password, isNew } = passwords.get(each.email) ?? { password: '', isNew: true };
    await keepAccount(owner, each, password, isNew);
    signIns.push({ side: sideOf(each.role), roleName: roleNames[each.role], email: each.email, password });
  }
  return signIns;
}

async function keepAccount(
  owner: Client,
  account: DemonstrationAccount,
  password: string,
  isNew: boolean,
): Promise<void> {
  const table = sideOf(account.role) === 'police' ? 'police.account' : 'service.account';
  const { rowCount } = await owner.query(`select from ${table} where lower(email) = $1`, [account.email]);
  if (rowCount && !isNew) return;
  await owner.query(
    `insert into ${table} (id, email, name, role, password_hash) values ($1, $2, $3, $4, $5)
     on conflict (lower(email)) do update set password_hash = excluded.password_hash, version = account.version + 1`,
    [v7(), account.email, account.name, account.role, await hashPassword(password)],
  );
}
