import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import { type Options, pinoHttp } from 'pino-http';
import request from 'supertest';
import { logging } from './logging';

const canary = 'Canaryname';

describe('the log', () => {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  const log = pinoHttp({ ...(logging('test').pinoHttp as Options), level: 'info' }, stream);
  beforeEach(() => void parts.splice(0));

  it('of a request holds its id, method, status and duration, and nothing that somebody typed or is known by', async () => {
    const server = createServer((asked, answer) => {
      log(asked, answer);
      answer.setHeader('x-said', canary);
      answer.end(canary);
    });
    await request(server).get(`/people/${canary}?name=${canary}`).set('X-Name', canary).set('Cookie', `of=${canary}`);
    const line = JSON.parse(parts.join('')) as Record<string, unknown>;
    expect(line).toMatchObject({ req: { method: 'GET' }, res: { statusCode: 200 }, msg: 'request completed' });
    expect(Object.keys(line.req as object).sort()).toEqual(['id', 'method']);
    expect(line).toHaveProperty('responseTime');
    expect(parts.join('')).not.toMatch(/Canaryname|127\.0\.0\.1/);
  });

  it('of an error holds its kind and code, and not its message, its detail or its parameters', () => {
    const error = Object.assign(new TypeError(`No ${canary}`), { code: '23505', detail: canary, parameters: [canary] });
    log.logger.error({ err: error }, 'It failed.');
    expect(JSON.parse(parts.join(''))).toMatchObject({ err: { type: 'TypeError', code: '23505' } });
    expect(parts.join('')).not.toContain(canary);
  });
});
