import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const tailBytes = 64 * 1024;

/**
 * The last line of a log that tells of an error, in plain text: a pino line of level error or fatal, or the head of a
 * stack trace. Without one, the last line that is not empty; '' for an empty or missing file.
 * @param from byte offset: what is before it belongs to an earlier run
 */
export function lastErrorLine(file: string, from = 0): string {
  const lines = tail(file, from)
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines.toReversed()) {
    const telling = pinoError(line) ?? (/^\s*[\w.]*(Error|Exception)\b.*?: \S/.test(line) ? line.trim() : null);
    if (telling) return telling;
  }
  return lines.at(-1)?.trim() ?? '';
}

function pinoError(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: unknown; msg?: string; err?: { message?: string } };
    const isError = (typeof level === 'number' && level >= 50) || level === 'error' || level === 'fatal';
    if (!isError) return null;
    return [...new Set([msg, err?.message])].filter(Boolean).join(': ');
  } catch {
    return null;
  }
}

function tail(file: string, from: number): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const start = Math.max(from, fstatSync(descriptor).size - tailBytes);
    const buffer = Buffer.alloc(tailBytes);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, tailBytes, start));
  } finally {
    closeSync(descriptor);
  }
}
