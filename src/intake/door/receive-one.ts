import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Answered } from '../received';
import { addUp, Deliveries } from './deliveries';
import { lookAt } from './look-at';
import type { AdmittedSource } from './sources';
import { wholeBody } from './whole-body';

/** Receives a body that is one crime update, in one transaction with its delivery and its audit line. */
@Injectable()
export class ReceiveOne {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: Deliveries,
  ) {}

  async answer(from: AdmittedSource, body: Readable, requestId: string): Promise<Answered> {
    const item = lookAt(await wholeBody(body as AsyncIterable<Buffer>), { source: from.source, now: new Date() });
    return this.work.run({ requestId }, async () => {
      const delivery = await this.deliveries.begin(from, 'API, one update', requestId);
      const answered = await this.deliveries.receive(delivery, [item]);
      addUp(delivery, answered);
      await this.deliveries.end(delivery, 'done');
      const [answer] = answered;
      if (!answer) throw new Error('A crime update was left without an answer.');
      return answer;
    });
  }
}
