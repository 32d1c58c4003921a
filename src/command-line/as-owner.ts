import { Client } from 'pg';
import { withDatabase } from './with-database';

/** The owner's connection, in one transaction on one side of the firewall. */
export interface OwnerTransaction {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
  one<Row>(sql: string, parameters?: unknown[]): Promise<Row | null>;
}

/** What an operator does to a side's own tables (accounts, sources): as the owner, whole or not at all. */
export function asOwner<T>(side: 'police' | 'service', work: (owner: OwnerTransaction) => Promise<T>): Promise<T> {
  return withDatabase(async ({ ownerUrl }) => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query(`begin; set local search_path = ${side}`);
      const query = async <Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }> => ({
        rows: (await client.query(sql, parameters)).rows as Row[],
      });
      const result = await work({
        query,
        one: async <Row>(sql: string, parameters?: unknown[]) => (await query<Row>(sql, parameters)).rows[0] ?? null,
      });
      await client.query('commit');
      return result;
    } finally {
      await client.end();
    }
  });
}
