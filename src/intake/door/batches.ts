import { setTimeout as pause } from 'node:timers/promises';
import type { BadLine, TextLine } from '../lines';

type Line = TextLine | BadLine;

/** When a batch is full, or has waited long enough. */
export interface BatchLimits {
  lines: number;
  /** Characters of text and bytes of what is kept. */
  size: number;
  /** Milliseconds that a line waits at most for others to come. */
  wait: number;
}

const late = Symbol('late');

/** Gathers lines into batches. A sender that writes slowly gets smaller ones: no line waits longer than `wait` for company. */
export async function* inBatches(lines: AsyncIterator<Line[]>, limits: BatchLimits): AsyncGenerator<Line[]> {
  let [batch, size]: [Line[], number] = [[], 0];
  let next = lines.next();
  for (;;) {
    const got = batch.length > 0 ? await Promise.race([next, pause(limits.wait, late, { ref: false })]) : await next;
    if (got !== late && got.done) break;
    for (const line of got === late ? [] : got.value) {
      batch.push(line);
      size += 'text' in line ? line.text.length : line.kept.length;
      if (batch.length < limits.lines && size < limits.size) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
    if (got === late) {
      yield batch;
      [batch, size] = [[], 0];
    } else {
      next = lines.next();
    }
  }
  if (batch.length > 0) yield batch;
}
