import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Invalid } from '../platform/errors/problem';
import { addAccount } from '../platform/identity/add-account';
import { policeSideRoles, roleNames, type Role, victimSideRoles } from '../platform/identity/person';
import { asOwner } from './as-owner';

interface UserOptions {
  email: string;
  name: string;
  role: string;
  passwordStdin?: boolean;
}

export function addUserCommands(vf: Command): void {
  vf.command('user')
    .description('who can sign in')
    .command('add')
    .description(
      'add somebody, and print their first password unless it is given; a police liaison gets an account of the police side',
    )
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'what the service calls them')
    .requiredOption('--role <role>', `one of: ${Object.keys(roleNames).join(', ')}`)
    .option('--password-stdin', 'read the password from standard input, so that it stands in no list of processes')
    .action(addUser);
}

async function addUser({ email, name, role, passwordStdin }: UserOptions): Promise<void> {
  const password = passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(12).toString('base64url');
  const police = role in policeSideRoles;
  const roles = Object.keys(police ? policeSideRoles : victimSideRoles) as Role[];
  try {
    await asOwner(police ? 'police' : 'service', async (owner) => {
      const { id } = await addAccount(owner, { account: { email, name, role, password }, roles });
      await owner.query(
        `insert into audit (role, action, subject_type, subject_id, outcome, request_id) values ('operator', 'account.add', 'Account', $1, 'done', 'command line')`,
        [id],
      );
    });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Error(error.fields.map(({ field, expected }) => `--${field}: give ${expected}.`).join('\n'), {
      cause: error,
    });
  }
  process.stdout.write(
    passwordStdin ? `Added ${email}.\n` : `Added ${email}. First password, shown this once: ${password}\n`,
  );
}
