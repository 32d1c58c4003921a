import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Public } from '../../platform/access/allow';
import { Answer } from '../../platform/request/answer';
import type { KnownRequest } from '../../platform/request/current';
import { OwnTransactions } from '../../platform/request/own-transactions';
import { NDJSON, ONE_UPDATE } from './bodies';
import { DocumentedDoor } from './documented-door';
import { DoorAnswers } from './door-answers';
import { Quarantined, UnknownContent } from './door.errors';
import { lineAnswer } from './line-answer';
import { ReceiveOne } from './receive-one';
import { ReceiveStream } from './receive-stream';
import { type AdmittedSource, Sources } from './sources';

/** How much of the answers may wait for a sender that reads them only after it has sent everything: 100,000 lines fit. */
const answersAhead = 16 * 1024 * 1024;

/** The door of the police side. Its guard is the source's key, looked at before a byte of the body is. */
@Controller('intake/v1/crime-updates')
@UseInterceptors(DoorAnswers)
export class CrimeUpdatesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: Sources,
    private readonly one: ReceiveOne,
    private readonly stream: ReceiveStream,
  ) {}

  @Post()
  @Public()
  @OwnTransactions()
  @HttpCode(200)
  @DocumentedDoor()
  async receive(@Body() body: unknown, @Req() request: KnownRequest): Promise<Answer | StreamableFile> {
    const from = await this.work.run({ requestId: request.id }, () =>
      this.sources.admit(request.headers.authorization),
    );
    if (!(body instanceof Readable) || request.headers['content-encoding']) throw new UnknownContent();
    if (request.headers['content-type'] === ONE_UPDATE) return this.answerOne(from, body, request.id);
    const answers = Readable.from(this.stream.answers(from, body, request.id), {
      objectMode: false,
      highWaterMark: answersAhead,
    });
    return new StreamableFile(answers, { type: `${NDJSON}; charset=utf-8` });
  }

  private async answerOne(from: AdmittedSource, body: Readable, requestId: string): Promise<Answer> {
    const answered = await this.one.answer(from, body, requestId);
    const answer = lineAnswer(answered);
    if (answer.result === 'quarantined') throw new Quarantined(answer);
    return new Answer(answer, { status: answer.result === 'accepted' ? 202 : 200 });
  }
}
