import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { ReceiveCrimeUpdates } from '../../src/intake/receive-crime-updates';
import type { Answered } from '../../src/intake/received';
import { Database, UnitOfWork } from '../../src/platform/database/unit-of-work';

/** Passes messages of one source through the intake's own command, in one transaction; does not wait for what follows from them. */
export function deliver(intake: INestApplicationContext, updates: CrimeUpdate[]): Promise<Answered[]> {
  const source = updates[0]?.source ?? 'test';
  const [database, delivery] = [intake.get(Database), v7()];
  const items = updates.map((update, index) => ({ line: index + 1, kind: 'update' as const, update, dropped: [] }));
  return intake.get(UnitOfWork).run({ requestId: 'test' }, async () => {
    await database.query('insert into source (id, name) values ($1, $1) on conflict do nothing', [source]);
    await database.query(`insert into delivery (id, source, label) values ($1, $2, 'test')`, [delivery, source]);
    return intake.get(CommandBus).execute(new ReceiveCrimeUpdates(source, delivery, items));
  });
}
