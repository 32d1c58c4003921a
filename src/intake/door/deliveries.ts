import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Audit } from '../../platform/audit/audit';
import { Database } from '../../platform/database/unit-of-work';
import { ReceiveCrimeUpdates } from '../receive-crime-updates';
import type { Answered, ReceivedItem } from '../received';
import type { AdmittedSource } from './sources';

/** One request that is being received: who sends it, and what became of its lines so far. */
export interface Delivery {
  id: string;
  from: AdmittedSource;
  requestId: string;
  counts: Record<Answered['result'], number>;
}

/** What came through the door, request by request. Everything here runs in the transaction that is open. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly audit: Audit,
  ) {}

  async begin(from: AdmittedSource, label: string, requestId: string): Promise<Delivery> {
    const id = v7();
    await this.database.query('insert into delivery (id, source, label, source_key) values ($1, $2, $3, $4)', [
      id,
      from.source,
      label,
      from.keyId,
    ]);
    return { id, from, requestId, counts: { accepted: 0, duplicate: 0, quarantined: 0 } };
  }

  receive(delivery: Delivery, items: ReceivedItem[]): Promise<Answered[]> {
    return this.commands.execute(new ReceiveCrimeUpdates(delivery.from.source, delivery.id, items));
  }

  /** The audit line of the whole delivery. */
  async end({ id, from, requestId, counts }: Delivery, outcome: 'done' | 'failed'): Promise<void> {
    const detail = { source: from.source, key: from.keyId, ...counts };
    await this.audit.record({
      person: null,
      action: 'crime-updates.receive',
      subjectType: 'Delivery',
      subjectId: id,
      outcome,
      requestId,
      detail,
    });
  }
}

/** Adds a batch to a delivery's counts; to be called when it was committed. */
export function addUp({ counts }: Delivery, answered: Answered[]): void {
  for (const { result } of answered) counts[result] += 1;
}
