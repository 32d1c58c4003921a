import { setTimeout as pause } from 'node:timers/promises';
import type { TextLine } from '../lines';
import { inBatches } from './batches';

const line = (n: number): TextLine => ({ line: n, text: 'x'.repeat(10) });

async function sizes(
  from: AsyncGenerator<TextLine[]>,
  limits: Partial<Parameters<typeof inBatches>[1]>,
): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of inBatches(from, { lines: 100, size: 10_000, wait: 5_000, ...limits }))
    found.push(batch.length);
  return found;
}

async function* chunks(counts: number[], between = 0): AsyncGenerator<TextLine[]> {
  for (const [i, n] of counts.entries()) {
    if (i > 0 && between > 0) await pause(between);
    yield Array.from({ length: n }, (_one, at) => line(at + 1));
  }
}

describe('lines in batches', () => {
  it('are gathered over chunks up to the number of lines', async () => {
    expect(await sizes(chunks([30, 30, 130]), {})).toEqual([100, 90]);
  });

  it('are gathered up to their size', async () => {
    expect(await sizes(chunks([10]), { size: 40 })).toEqual([4, 4, 2]);
  });

  it('do not wait for company longer than they may', async () => {
    expect(await sizes(chunks([3, 2], 100), { wait: 10 })).toEqual([3, 2]);
  });

  it('are none when none come', async () => {
    expect(await sizes(chunks([]), {})).toEqual([]);
  });

  it('end with what their source throws', async () => {
    const broken = async function* (): AsyncGenerator<TextLine[]> {
      yield [line(1)];
      await pause(1);
      throw new Error('cut off');
    };
    await expect(sizes(broken(), {})).rejects.toThrow('cut off');
  });
});
