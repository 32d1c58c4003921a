import { Id } from '../../request/id';
import type { Accounts } from '../queries/accounts';

const sentences = {
  added: (name: string) => `${name} can now sign in. Tell them their first password yourself.`,
  suspended: (name: string) => `The account of ${name} was suspended. They were signed out everywhere.`,
  restored: (name: string) => `The account of ${name} was restored. They can sign in again.`,
};

/** What has just been done, from the address that the change led to (`?suspended=<id>`); null when nothing was. */
export async function accountsDone(accounts: Accounts, query: Record<string, string>): Promise<string | null> {
  for (const [done, sentence] of Object.entries(sentences)) {
    const id = query[done];
    const account = typeof id === 'string' ? await accounts.one(new Id('Account').transform(id)) : null;
    if (account) return sentence(account.name);
  }
  return null;
}
