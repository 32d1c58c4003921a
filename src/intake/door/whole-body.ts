import { isUtf8 } from 'node:buffer';
import { type BadLine, LONGEST_LINE, type TextLine, tooLong } from '../lines';

/** A body that is one thing, as line 1: its text, or what of it is kept when it is too long or no text. Constant memory whatever its length. */
export async function wholeBody(bytes: AsyncIterable<Buffer>): Promise<TextLine | BadLine> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length - part.length <= LONGEST_LINE) parts.push(part);
  }
  const body = Buffer.concat(parts);
  if (length > LONGEST_LINE) return { ...tooLong(1, body), expected: 'one crime update of at most 1 MiB' };
  if (!isUtf8(body)) return { line: 1, expected: 'text in UTF-8', kept: body };
  return { line: 1, text: body.toString('utf8').replace(/^\ufeff/, '') };
}
