import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { DOOR } from '../../src/intake/door/bodies';
import type { LineAnswer } from '../../src/intake/door/line-answer';
import { revokeKey } from '../../src/intake/source-keys';
import { answersOf, anUpdate, listening, policeSource, type PoliceSource } from '../support/police-source';
import { type Service, startService } from '../support/service';

describe('many crime updates in one stream', () => {
  let service: Service;
  let source: PoliceSource;
  let port: number;
  beforeAll(async () => {
    service = await startService({ worker: false });
    source = await policeSource(service);
    port = await listening(service.intake);
  });
  afterAll(() => service.stop());

  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    Number(((await service.owner.query(`select count(*) as n from ${sql}`, values)).rows[0] as { n: string }).n);

  /** A request that is written and read by hand. */
  function open(key = source.key): { to: ClientRequest; answers: Promise<LineAnswer[]>; first: Promise<LineAnswer[]> } {
    const to = request({
      port,
      path: DOOR,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    });
    const response = new Promise<IncomingMessage>((resolve, reject) => to.on('response', resolve).on('error', reject));
    let text = '';
    const first = response.then(
      (from) =>
        new Promise<LineAnswer[]>((resolve) =>
          from.on('data', (part: Buffer) => ((text += part.toString()), resolve(answersOf(text)))),
        ),
    );
    const answers = response.then(
      (from) =>
        new Promise<LineAnswer[]>((resolve, reject) =>
          from.on('end', () => resolve(answersOf(text))).on('error', reject),
        ),
    );
    answers.catch(() => undefined);
    first.catch(() => undefined);
    return { to, answers, first };
  }
  const line = (update: object): string => `${JSON.stringify(update)}\n`;

  it('goes on after every kind of bad line, and every line is answered and kept', async () => {
    const [good, again, last] = [anUpdate(), anUpdate(), anUpdate()];
    const bad = [
      '{"contract": ',
      Buffer.from([0x7b, 0xe9, 0x7d]),
      { ...anUpdate(), outcomes: [{ factId: 'o', type: '99', at: '2024-03' }] },
      anUpdate({ crime: { occurredFrom: '2099-01' } }),
      { ...anUpdate(), crime: {} },
      anUpdate({ crime: { where: { locality: 'atlantis' as 'blaby' } } }),
      anUpdate({ source: 'southshire' }),
      { ...again, version: 2 },
    ];
    const before = await count('police.quarantined');
    const answers = await source.sendLines([good, again, ...bad, '', again, last]);
    expect(answers.map(({ line: n, result }) => [n, result])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      ...bad.map((_one, index) => [index + 3, 'quarantined']),
      [12, 'duplicate'],
      [13, 'accepted'],
    ]);
    expect(answers.slice(2, 10).map(({ problems }) => problems?.[0]?.field)).toEqual([
      '',
      '',
      '/outcomes/0/type',
      '/crime/occurredFrom',
      '/crime/reference',
      '/crime/where/locality',
      '/source',
      '/messageId',
    ]);
    expect(await count('police.quarantined')).toBe(before + bad.length);
    expect(
      await count('police.crime_update where message_id = any($1)', [
        [good, again, last].map(({ messageId }) => messageId),
      ]),
    ).toBe(3);
    const { rows } = await service.owner.query(
      `select received::int, duplicate::int, quarantined::int from police.feed_day where source = 'northshire'`,
    );
    expect(rows).toEqual([{ received: 12, duplicate: 1, quarantined: 8 }]);
  });

  it('sets a line of 100 MB aside by its number with its first bytes, in constant memory', async () => {
    const { to, answers } = open();
    const piece = Buffer.alloc(1024 * 1024, 0x78);
    const before = process.memoryUsage().rss;
    let grown = 0;
    to.write(line(anUpdate()));
    for (let i = 0; i < 100; i += 1) {
      if (!to.write(piece)) await new Promise((resolve) => to.once('drain', resolve));
      grown = Math.max(grown, process.memoryUsage().rss - before);
    }
    to.end(`\n${line(anUpdate())}`);
    expect(await answers).toMatchObject([
      { line: 1, result: 'accepted' },
      { line: 2, result: 'quarantined', problems: [{ field: '', expected: 'a line of at most 1 MiB' }] },
      { line: 3, result: 'accepted' },
    ]);
    const { rows } = await service.owner.query(
      `select length(body) as n from police.quarantined order by received_at desc limit 1`,
    );
    expect(rows).toEqual([{ n: 4096 }]);
    expect(grown / 1048576).toBeLessThan(90);
  });

  it('stops at line 100,001 and says that it was not read', async () => {
    const { to, answers } = open();
    to.end(`${'\n'.repeat(99_999)}${line(anUpdate())}${line(anUpdate())}${line(anUpdate())}`);
    expect(await answers).toMatchObject([
      { line: 100_000, result: 'accepted' },
      {
        line: 100_001,
        result: 'not-read',
        problems: [{ expected: expect.stringContaining('100,000 lines') as string }],
      },
    ]);
  });

  it('answers a sender who writes slowly as the lines come', async () => {
    const { to, first, answers } = open();
    const update = anUpdate();
    to.write(line(update));
    expect(await first).toMatchObject([{ line: 1, result: 'accepted' }]);
    expect(await count('police.crime_update where message_id = $1', [update.messageId])).toBe(1);
    to.end(line(update));
    expect(await answers).toMatchObject([{ result: 'accepted' }, { line: 2, result: 'duplicate' }]);
  });

  it('keeps what was committed when the sender goes away', async () => {
    const updates = Array.from({ length: 700 }, () => anUpdate());
    const { to, first } = open();
    to.write(updates.slice(0, 600).map(line).join(''));
    const answered = await first;
    to.destroy();
    const stored = (): Promise<number> =>
      count('police.crime_update where message_id = any($1)', [updates.map(({ messageId }) => messageId)]);
    const cutOff = `police.audit where outcome = 'failed' and (detail->>'accepted')::int > 1`;
    for (let tries = 0; tries < 100 && (await count(cutOff)) === 0; tries += 1) await pause(20);
    expect(await stored()).toBeGreaterThanOrEqual(answered.length);
    const { rows } = await service.owner.query(`select detail->>'accepted' as n from ${cutOff}`);
    expect(rows).toEqual([{ n: String(await stored()) }]);
    const kept = await stored();
    const answers = await source.sendLines(updates);
    expect(answers.filter(({ result }) => result === 'duplicate')).toHaveLength(kept);
    expect(await stored()).toBe(700);
  });

  it('stops when its key is revoked', async () => {
    const other = await policeSource(service, 'eastshire');
    const { to, first, answers } = open(other.key);
    to.write(line(anUpdate({ source: 'eastshire' })));
    await first;
    await revokeKey(service.owner, { id: other.keyId });
    to.end(line(anUpdate({ source: 'eastshire' })));
    expect(await answers).toMatchObject([{ result: 'accepted' }, { line: 2, result: 'not-read' }]);
    expect(await count(`police.crime_update where source = 'eastshire'`)).toBe(1);
  });
});
