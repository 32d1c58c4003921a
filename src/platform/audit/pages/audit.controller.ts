import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../access/allow';
import { Answer } from '../../request/answer';
import { cursorOf, placeOf } from '../../request/cursor';
import { Page } from '../../request/page';
import { type AuditLine, AuditLines } from '../queries/audit-lines';
import { type AuditChoice, choiceOf } from './audit-choice';
import type { AuditRow, AuditView } from './audit.view';

const pageSize = 50;
const notDone = 'Allowed, but nothing was done: the answers needed another look';

/** The data protection officer's page: who looked at or changed what, and who was refused. */
@ApiExcludeController()
@Controller('audit')
export class AuditController {
  constructor(private readonly lines: AuditLines) {}

  @Get()
  @Allow('list', 'Audit')
  @Page('platform/audit/pages/audit.njk', 'Who looked at what')
  async list(@Query() query: Record<string, string>): Promise<Answer> {
    const choice = choiceOf(query);
    const before = placeOf(query.after, 1)?.[0];
    const people = await this.lines.people();
    const filter = { day: choice.date, person: choice.person || null, refusedOnly: choice.refusedOnly };
    const found = choice.errors.length
      ? []
      : await this.lines.list({ ...filter, before: before === undefined ? null : Number(before), limit: pageSize + 1 });
    const shown = found.slice(0, pageSize);
    const last = found.length > pageSize ? shown.at(-1) : undefined;
    const view: Omit<AuditView, 'shell'> = {
      filter: {
        action: '/audit',
        clearHref: '/audit',
        people: people.map(({ id, name }) => ({ value: id, text: name })),
        day: choice.day,
        person: choice.person,
        refusedOnly: choice.refusedOnly,
      },
      errors: choice.errors,
      rows: shown.map(rowOf),
      next: last ? { method: 'get', href: address(choice, cursorOf([last.seq])) } : null,
      firstHref: before === undefined ? null : address(choice),
    };
    return new Answer(view, choice.errors.length ? { status: 422 } : {});
  }
}

function rowOf({ at, person, words, subject, outcome, reason }: AuditLine): AuditRow {
  const who = person && { name: person.name ?? 'An account no longer known', roleName: person.roleName };
  return {
    at,
    who,
    action: words,
    subject,
    refused: outcome === 'refused',
    reason: outcome === 'failed' ? notDone : reason,
  };
}

function address({ day, person, refusedOnly }: AuditChoice, after?: string): string {
  const query = new URLSearchParams({
    ...(day.day && { dayDay: day.day, dayMonth: day.month, dayYear: day.year }),
    ...(person && { person }),
    ...(refusedOnly && { refusedOnly: 'yes' }),
    ...(after && { after }),
  }).toString();
  return query ? `/audit?${query}` : '/audit';
}
