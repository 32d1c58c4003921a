import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { escapeLiteral, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** The transaction that is open, for as long as it is, and what is to be written once it has ended. */
interface Open {
  client: PoolClient | null;
  apart: (() => Promise<void>)[];
  /** Statements that go with the commit. */
  last: string[];
}

const open = new AsyncLocalStorage<Open>();

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
  private readonly log = new Logger(UnitOfWork.name);

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in a new transaction. `work` is given the person whom the token let in, or null. What it asked to be written apart is
   * written before this returns or throws.
   */
  async run<T>(beginning: Beginning, work: (person: Entered | null) => Promise<T>): Promise<T> {
    const apart: Open['apart'] = [];
    try {
      return await this.transaction(beginning, apart, work);
    } finally {
      for (const write of apart)
        await write().catch((error: Error) =>
          this.log.error({ error: error.name }, 'What was to outlive a transaction could not be written.'),
        );
    }
  }

  /**
   * A transaction of its own for what must outlive the rollback of the current one: refusals and failed sign-ins. Inside a unit of work it
   * is written once that has ended and given its connection back: so many at once never wait for each other's connections.
   */
  async runApart(requestId: string, work: () => Promise<void>): Promise<void> {
    const write = (): Promise<void> => open.exit(() => this.run({ requestId }, work));
    const current = open.getStore();
    if (!current?.client) return write();
    current.apart.push(write);
  }

  private async transaction<T>(
    beginning: Beginning,
    apart: Open['apart'],
    work: (person: Entered | null) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const current: Open = { client, apart, last: [] };
    try {
      const [, entered] = (await client.query(`begin; ${enter(beginning)}`)) as unknown as {
        rows: Partial<Entered>[];
      }[];
      const person = beginning.token ? ((entered?.rows[0] as Entered | undefined) ?? null) : null;
      const result = await open.run(current, () => work(person));
      current.client = null;
      const ended = await client.query([...current.last, 'commit'].join('; '));
      const { command } = Array.isArray(ended) ? ((ended as { command: string }[]).at(-1) ?? { command: '' }) : ended;
      if (command !== 'COMMIT')
        throw new Error(
          'Nothing was kept: a statement of this transaction failed, and what asked it went on all the same.',
        );
      return result;
    } catch (error) {
      current.client = null;
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Asks the current transaction. Outside one, or after it has ended, it refuses: no statement runs without Postgres knowing who asks. */
@Injectable()
export class Database {
  async query<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client().query<Row>(sql, parameters)).rows;
  }

  /**
   * The one row of a large question that is asked often, or null: planned once a connection under this name, where planning it costs more
   * than answering it. One name, one text.
   */
  async prepared<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row | null> {
    const { rows } = await this.client().query<Row>({ name, text, values });
    return rows[0] ?? null;
  }

  /** The one row of a question that has exactly one answer, or null. */
  async one<Row extends QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, parameters))[0] ?? null;
  }

  /**
   * A last statement of the transaction, sent together with its commit to save a round trip; when it fails, nothing is committed. Values
   * are written into it as literals (`escapeLiteral`).
   */
  withCommit(sql: string, values: (string | null)[]): Promise<void> {
    this.client();
    const literals = values.map((value) => (value === null ? 'null' : escapeLiteral(value)));
    open.getStore()?.last.push(sql.replace(/\$(\d)/g, (_all, n: string) => literals[Number(n) - 1] ?? 'null'));
    return Promise.resolve();
  }

  private client(): PoolClient {
    const client = open.getStore()?.client;
    if (client) return client;
    throw new Error('No transaction is open: run this inside a unit of work, and wait for its answer there.');
  }
}

function enter({ token, requestId }: Beginning): string {
  const request = escapeLiteral(requestId);
  return token
    ? `select * from enter('\\x${token.toString('hex')}'::bytea, ${request})`
    : `select set_config('vf.request', ${request}, true)`;
}
