import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type BadLine, linesOf, type TextLine } from '../lines';

const BLOCK = 256 * 1024;

/** The lines of a text file, gzipped or not. A broken gzip stream throws after the lines before it. */
export async function* readLines(path: string): AsyncGenerator<(TextLine | BadLine)[]> {
  yield* linesOf((await bytesOf(path)) as AsyncIterable<Buffer>);
}

async function bytesOf(path: string): Promise<Readable> {
  const file = await open(path);
  const start = Buffer.alloc(2);
  const { bytesRead } = await file.read(start, 0, 2, 0).finally(() => file.close());
  const raw = createReadStream(path, { highWaterMark: BLOCK });
  const gzipped = bytesRead === 2 && start[0] === 0x1f && start[1] === 0x8b;
  // The callback has nothing to do: an error also destroys the stream that is read, and is thrown there.
  return gzipped ? pipeline(raw, createGunzip({ chunkSize: BLOCK }), () => undefined) : raw;
}
