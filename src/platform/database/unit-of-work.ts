import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { escapeLiteral, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

const open = new AsyncLocalStorage<PoolClient>();

/** What a unit of work starts with: a session token to enter with, or nothing (a machine, under its process's own login). */
export interface Beginning {
  requestId: string;
  token?: Buffer;
}

/** A row of the function `enter`: the person whose session the token opens. */
export interface Entered {
  id: string;
  email: string;
  name: string;
  role: string;
  csrf_secret: string;
}

/**
 * One request, or one job, is one transaction: `begin`, the work, `commit`; an error rolls everything back. Who asks is told to Postgres
 * in the same round trip as `begin`, for this transaction only (`set_config(..., true)`), so that nothing leaks through the pool.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in a new transaction. `work` is given the person whom the token let in, or null. */
  async run<T>(beginning: Beginning, work: (person: Entered | null) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const [, entered] = (await client.query(`begin; ${enter(beginning)}`)) as unknown as { rows: Partial<Entered>[] }[];
      const person = beginning.token ? ((entered?.rows[0] as Entered | undefined) ?? null) : null;
      const result = await open.run(client, () => work(person));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A transaction of its own for what must outlive the rollback of the current one: refusals and failed sign-ins. */
  async runApart<T>(requestId: string, work: () => Promise<T>): Promise<T> {
    return open.exit(() => this.run({ requestId }, work));
  }
}

/** Asks the current transaction. Outside one it refuses: no statement runs without Postgres knowing who asks. */
@Injectable()
export class Database {
  async query<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = open.getStore();
    if (!client) throw new Error('No transaction is open: run this inside a unit of work.');
    return (await client.query<Row>(sql, parameters)).rows;
  }

  /** The one row of a question that has exactly one answer, or null. */
  async one<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }
}

function enter({ token, requestId }: Beginning): string {
  const request = escapeLiteral(requestId);
  return token ? `select * from enter('\\x${token.toString('hex')}'::bytea, ${request})` : `select set_config('vf.request', ${request}, true)`;
}
