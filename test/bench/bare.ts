import 'reflect-metadata';
import { Controller, Get, Header, Inject, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import type { Environment } from 'nunjucks';
import { Pool } from 'pg';
import { createTemplates } from '../../src/platform/web/nunjucks';

/** What the case routes are measured against: bare Nest routes on Fastify, without the pipeline. */
@Controller()
class BareController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject('templates') private readonly templates: Environment,
    @Inject('view') private readonly view: object,
  ) {}

  /** The same unit of work: role, one select, one audit insert, commit. */
  @Get('unit/:id')
  async unit(@Param('id') id: string): Promise<unknown> {
    const client = await this.pool.connect();
    try {
      await client.query('begin; set local role vf_contact_caseworker');
      const { rows } = await client.query('select * from victim_case where id = $1', [id]);
      await client.query(
        `insert into audit (role, action, subject_type, subject_id, outcome, request_id, detail) values ('contact-caseworker', 'case.read', 'Case', $1, 'done', 'bench', '{}')`,
        [id],
      );
      await client.query('commit');
      return rows[0];
    } finally {
      client.release();
    }
  }

  @Get('select/:id')
  async select(@Param('id') id: string): Promise<unknown> {
    return (await this.pool.query('select * from account where id = $1', [id])).rows[0] ?? {};
  }

  @Get('page')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return this.templates.render('cases/pages/case.njk', this.view);
  }
}

@Module({
  controllers: [BareController],
  providers: [
    { provide: Pool, useFactory: () => new Pool({ connectionString: process.env.VF_WEB_DATABASE_URL, max: 10 }) },
    { provide: 'templates', useFactory: () => createTemplates() },
    { provide: 'view', useFactory: () => JSON.parse(readFileSync(process.env.VF_BENCH_VIEW ?? '', 'utf8')) as object },
  ],
})
class BareModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
  await app.listen({ port: Number(process.env.VF_BENCH_PORT), host: '127.0.0.1' });
  process.send?.('ready');
}

void main();
