import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const patience = 10_000;

/**
 * Which of several processes of one side hands events over: the one that holds the advisory lock, on a connection of its own that also
 * listens for what is new. The lock goes with the connection: when the leader dies, another leads.
 */
@Injectable()
export class Leadership {
  private connection: Client | undefined;
  private held = false;

  constructor(private readonly source: DataSource) {}

  /** Whether this process leads, and takes the lead when it is free. While connected, `onNews` is called for each notification. */
  async isHeld(channels: string[], onNews: (channel: string) => void): Promise<boolean> {
    this.connection ??= await this.connect(channels, onNews);
    if (this.held) return true;
    const answer = await this.connection.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('relay'), hashtext(current_schema())) as held`,
    );
    this.held = this.connection !== undefined && (answer.rows[0]?.held ?? false);
    return this.held;
  }

  async giveUp(): Promise<void> {
    await this.connection?.end().catch(() => undefined);
  }

  private async connect(channels: string[], onNews: (channel: string) => void): Promise<Client> {
    const { url } = this.source.options as { url: string };
    const connection = new Client({
      connectionString: url,
      application_name: 'relay',
      keepAlive: true,
      query_timeout: patience,
      connectionTimeoutMillis: patience,
    });
    const lost = (): void => {
      if (this.connection !== connection) return; // a late word about an earlier connection
      this.connection = undefined;
      this.held = false;
    };
    connection.on('notification', ({ channel }) => onNews(channel));
    connection.on('error', lost);
    connection.on('end', lost);
    try {
      await connection.connect();
      for (const channel of channels) await connection.query(`listen ${channel}`);
      return connection;
    } catch (error) {
      void connection.end().catch(() => undefined);
      throw error;
    }
  }
}
