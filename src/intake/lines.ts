import { isUtf8 } from 'node:buffer';

export interface TextLine {
  /** Counted from 1; the header of a file is line 1. */
  line: number;
  text: string;
}

/** A line that is no text to work with, with what was expected instead: kept whole, or of one that is too long its first bytes. */
export interface BadLine {
  line: number;
  expected: string;
  kept: Buffer;
}

export const LONGEST_LINE = 1024 * 1024;
const BYTES_KEPT = 4096;
const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, in batches and in constant memory, numbered from 1. Lines longer than 1 MiB and lines that are not UTF-8
 * come as BadLine. Empty lines are left out but counted. What the stream throws is thrown after the lines before it.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<(TextLine | BadLine)[]> {
  let line = 1;
  let carry: Buffer = Buffer.alloc(0);
  let overlong: Buffer | null = null;
  for await (const chunk of bytes) {
    let block = chunk;
    const batch: (TextLine | BadLine)[] = [];
    if (overlong) {
      const end = block.indexOf(NEWLINE);
      if (end < 0) continue;
      batch.push(tooLong(line++, overlong));
      overlong = null;
      block = block.subarray(end + 1);
    }
    if (carry.length > 0) block = Buffer.concat([carry, block]);
    const whole = block.lastIndexOf(NEWLINE) + 1;
    if (whole > 0) line = split(block.subarray(0, whole - 1), line, batch);
    carry = block.subarray(whole);
    if (carry.length > LONGEST_LINE) {
      overlong = Buffer.from(carry.subarray(0, BYTES_KEPT));
      carry = Buffer.alloc(0);
    }
    if (batch.length > 0) yield batch;
  }
  const last: (TextLine | BadLine)[] = [];
  if (overlong) last.push(tooLong(line, overlong));
  else if (carry.length > 0) split(carry, line, last);
  if (last.length > 0) yield last;
}

function split(bytes: Buffer, first: number, batch: (TextLine | BadLine)[]): number {
  let line = first;
  if (isUtf8(bytes) && bytes.length <= LONGEST_LINE) {
    for (const text of bytes.toString('utf8').split('\n')) add(text, line++, batch);
    return line;
  }
  for (let from = 0; from <= bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    const one = bytes.subarray(from, end);
    if (one.length > LONGEST_LINE) batch.push(tooLong(line, one));
    else if (isUtf8(one)) add(one.toString('utf8'), line, batch);
    else batch.push({ line, expected: 'text in UTF-8', kept: Buffer.from(one) });
    from = end + 1;
  }
  return line;
}

function add(text: string, line: number, batch: (TextLine | BadLine)[]): void {
  let clean = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (line === 1 && clean.startsWith('\ufeff')) clean = clean.slice(1);
  if (clean.length > 0) batch.push({ line, text: clean });
}

/** What is kept of a line that is longer than any line may be. */
export function tooLong(line: number, bytes: Buffer): BadLine {
  return { line, expected: 'a line of at most 1 MiB', kept: Buffer.from(bytes.subarray(0, BYTES_KEPT)) };
}
