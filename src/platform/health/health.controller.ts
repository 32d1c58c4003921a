import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/allow';
import { OwnTransactions } from '../request/own-transactions';

/** Probes for whatever runs the process. They say nothing about what the service holds. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @OwnTransactions()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: its database answers. 503 while it cannot. */
  @Get('ready')
  @Public()
  @OwnTransactions()
  async ready(): Promise<{ status: string }> {
    await this.source.query('select 1').catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ok' };
  }
}
