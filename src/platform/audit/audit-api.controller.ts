import { Controller, Get, Query } from '@nestjs/common';
import * as api from '@nestjs/swagger';
import { Allow } from '../access/allow';
import { cursorOf, placeOf } from '../request/cursor';
import { valid } from '../request/valid';
import { AuditQuestion } from './audit-question';
import { AuditLines, type AuditLine } from './queries/audit-lines';

/** Who acted, as far as it is known. */
export class AuditPerson {
  @api.ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the command line.' })
  id!: string | null;

  @api.ApiProperty({ type: String, nullable: true, description: 'Null when the account is no longer known.' })
  name!: string | null;

  @api.ApiProperty({ description: 'The role that the person had then.' })
  roleName!: string;
}

/** One line of the audit. */
export class AuditItem implements AuditLine {
  @api.ApiProperty({ description: 'Lines are numbered in the order in which they were written.' })
  seq!: number;

  @api.ApiProperty({ format: 'date-time' })
  at!: string;

  @api.ApiProperty({ type: AuditPerson, nullable: true, description: 'Null: nobody was signed in.' })
  person!: AuditPerson | null;

  @api.ApiProperty({ example: 'case.read' })
  action!: string;

  @api.ApiProperty({ example: 'Looked at a case' })
  words!: string;

  @api.ApiProperty({ type: String, nullable: true, description: 'What it was done to: a kind and an id.' })
  subject!: string | null;

  @api.ApiProperty({ enum: ['done', 'refused', 'failed'] })
  outcome!: 'done' | 'refused' | 'failed';

  @api.ApiProperty({ type: String, nullable: true, description: 'Why it was refused, in words.' })
  reason!: string | null;
}

export class AuditAnswer {
  @api.ApiProperty({ type: [AuditItem] })
  items!: AuditItem[];

  @api.ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null at the end.' })
  next!: string | null;
}

/** The audit for programs. */
@api.ApiTags('audit')
@api.ApiBearerAuth()
@Controller('api/v1/audit')
export class AuditApiController {
  constructor(private readonly lines: AuditLines) {}

  @Get()
  @Allow('list', 'Audit')
  @api.ApiOperation({ summary: 'Who did and saw what, newest first' })
  @api.ApiQuery({ type: AuditQuestion })
  @api.ApiOkResponse({ type: AuditAnswer })
  async list(@Query() query: unknown): Promise<AuditAnswer> {
    const { day = null, person = null, refusedOnly, cursor, limit } = valid(AuditQuestion, query);
    const before = placeOf(cursor, 1)?.[0];
    const filter = {
      day,
      person,
      refusedOnly: refusedOnly === 'yes',
      before: before === undefined ? null : Number(before),
    };
    const found = await this.lines.list({ ...filter, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf([last.seq]) : null };
  }
}
