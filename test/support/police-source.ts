import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response, type Test } from 'supertest';
import { v7 } from 'uuid';
import type { Crime, CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { DOOR, NDJSON } from '../../src/intake/door/bodies';
import type { LineAnswer } from '../../src/intake/door/line-answer';
import { addSource, issueKey } from '../../src/intake/source-keys';
import type { Service } from './service';

type Parts = Partial<Omit<CrimeUpdate, 'crime'>> & { crime?: Partial<Crime> };

/** A source of crime updates with a key, as an outsider meets the service. */
export interface PoliceSource {
  id: string;
  keyId: string;
  key: string;
  /** Sends one update as JSON; a text is sent as it is. */
  send(update: object | string | Buffer): Test;
  /** Sends lines as NDJSON (an object a line, a text or bytes as they are) and returns its answers. */
  sendLines(lines: (object | string | Buffer)[]): Promise<LineAnswer[]>;
}

export async function policeSource(
  { owner, intake }: Pick<Service, 'owner' | 'intake'>,
  id = 'northshire',
): Promise<PoliceSource> {
  await addSource(owner, { id, name: `The ${id} system` });
  const { id: keyId, key } = await issueKey(owner, { source: id, label: 'a test' });
  const post = (type: string): Test =>
    request(intake.getHttpServer()).post(DOOR).set('Authorization', `Bearer ${key}`).set('Content-Type', type);
  return {
    id,
    key,
    keyId,
    send: (update) =>
      post('application/json')
        .serialize((body) => body as string)
        .send(typeof update === 'string' || Buffer.isBuffer(update) ? update : JSON.stringify(update)),
    async sendLines(lines) {
      const bytes = lines.map((line) =>
        Buffer.concat([
          Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
          Buffer.from('\n'),
        ]),
      );
      const answer = await post(NDJSON)
        .serialize((body) => body as string)
        .send(Buffer.concat(bytes))
        .buffer(true)
        .parse(asText);
      return answersOf(answer.body as string);
    },
  };
}

export function answersOf(ndjson: string): LineAnswer[] {
  return ndjson
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as LineAnswer);
}

/** The port of a server that listens for this test alone. */
export async function listening(app: NestFastifyApplication): Promise<number> {
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as { port: number }).port;
}

/** A valid update about a burglary without a victim, with the parts given. */
export function anUpdate({ crime, ...parts }: Parts = {}): CrimeUpdate {
  return {
    contract: 'crime-update/1',
    messageId: v7(),
    source: 'northshire',
    version: 1,
    sentAt: '2024-03-11T09:15:00Z',
    crime: {
      reference: `NC-${v7()}`,
      crimeType: 'burglary',
      occurredFrom: '2024-03-09',
      where: { locality: 'blaby' },
      ...crime,
    },
    ...parts,
  };
}

function asText(response: Response, done: (error: Error | null, body: string) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts).toString()));
  stream.on('error', (error: Error) => done(error, ''));
}
