import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type BadLine, linesOf, type TextLine } from '../lines';
import { inBatches } from './batches';
import { addUp, Deliveries, type Delivery } from './deliveries';
import { asText, type LineAnswer, lineAnswer, notRead } from './line-answer';
import { lookAt } from './look-at';
import { UnknownKey } from './source-key.errors';
import { type AdmittedSource, Sources } from './sources';

type Line = TextLine | BadLine;

export const MOST_LINES = 100_000;
const limits = { lines: 500, size: 4 * 1024 * 1024, wait: 100 };

const tooMany = `at most ${MOST_LINES.toLocaleString('en-GB')} lines in one request: send this line and those after it in another`;
const revoked =
  'a key that is valid to the end: it was revoked while this request was read. Send this line and those after it with a new key';
const failed =
  'an answer that we could not give: something failed on our side. Send this line and those after it again';

/** Receives NDJSON as a stream of batches, each a transaction of its own, and answers each batch once it is committed. */
@Injectable()
export class ReceiveStream {
  private readonly log = new Logger(ReceiveStream.name);

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: Deliveries,
    private readonly sources: Sources,
  ) {}

  /**
   * The answers, as they come to be. When the sender goes away what was committed stays; the rest of the body is read off and thrown away,
   * so that the sender gets the last answer.
   */
  async *answers(from: AdmittedSource, body: Readable, requestId: string): AsyncGenerator<string> {
    const lines = linesOf(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
    const delivery = await this.work.run({ requestId }, () => this.deliveries.begin(from, 'API, NDJSON', requestId));
    let outcome: 'done' | 'failed' = 'failed';
    try {
      outcome = yield* this.batches(delivery, lines, body);
    } finally {
      void lines.return(undefined).finally(() => body.resume());
      await this.work.run({ requestId }, () => this.deliveries.end(delivery, outcome));
    }
  }

  private async *batches(
    delivery: Delivery,
    lines: AsyncGenerator<Line[]>,
    body: Readable,
  ): AsyncGenerator<string, 'done' | 'failed'> {
    let next = 1;
    try {
      for await (const batch of inBatches(lines, limits)) {
        next = batch[0]?.line ?? next;
        const within = batch.filter(({ line }) => line <= MOST_LINES);
        if (within.length > 0) yield await this.receive(delivery, within);
        next = (within.at(-1)?.line ?? next - 1) + 1;
        const beyond = batch[within.length];
        if (beyond) return yield* stopped(notRead(beyond.line, tooMany));
      }
      return 'done';
    } catch (error) {
      if (body.readableAborted) return 'failed'; // the sender went away
      if (error instanceof UnknownKey) return yield* stopped(notRead(next, revoked));
      this.log.error(
        { error: (error as Error).name, code: (error as { code?: string }).code, requestId: delivery.requestId },
        'A batch could not be received.',
      );
      return yield* stopped(notRead(next, failed));
    }
  }

  private async receive(delivery: Delivery, batch: Line[]): Promise<string> {
    const now = new Date();
    const items = batch.map((line) => lookAt(line, { source: delivery.from.source, now }));
    const answered = await this.work.run({ requestId: delivery.requestId }, async () => {
      await this.sources.stillAdmitted(delivery.from);
      return this.deliveries.receive(delivery, items);
    });
    addUp(delivery, answered);
    return asText(answered.map(lineAnswer));
  }
}

function* stopped(last: LineAnswer): Generator<string, 'failed'> {
  yield asText([last]);
  return 'failed';
}
