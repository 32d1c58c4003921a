import { Client } from 'pg';
import { addSource, issueKey } from '../../src/intake/source-keys';
import { addAccount } from '../../src/platform/identity/add-account';
import type { BenchHome } from './home';

async function asOwner<T>({ ownerUrl }: BenchHome, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

/** A key of the source that the benchmarks send as. */
export function issueBenchKey(home: BenchHome): Promise<string> {
  return asOwner(home, async (owner) => {
    await addSource(owner, { id: 'bench', name: 'Bench' });
    return (await issueKey(owner, { source: 'bench', label: 'bench' })).key;
  });
}

/** A contact caseworker's session token. */
export async function signedInCaseworker(home: BenchHome, port: number): Promise<string> {
  const account = {
    email: 'bench@example.org',
    name: 'Bench',
    role: 'contact-caseworker',
    password: 'seven quiet rivers meet here',
  };
  await asOwner(home, async (owner) => {
    await owner.query('set search_path = service');
    const one = async (sql: string, parameters?: unknown[]): Promise<never> =>
      (await owner.query(sql, parameters)).rows[0] as never;
    await addAccount({ one }, { account, roles: ['contact-caseworker'] });
  });
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** The id of a case that the benchmarks may look at. */
export function anyCase(home: BenchHome): Promise<string> {
  return asOwner(
    home,
    async (owner) =>
      (await owner.query<{ id: string }>('select id from service.victim_case limit 1')).rows[0]?.id ?? '',
  );
}
