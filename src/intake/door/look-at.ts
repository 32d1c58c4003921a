import { validateCrimeUpdate } from '../contract/crime-update';
import type { Problem } from '../contract/problem';
import type { BadLine, TextLine } from '../lines';
import type { ReceivedItem } from '../received';

/** A line of a request, looked at: an update that the contract allows, or what goes to the quarantine and why. Never throws. */
export function lookAt(read: TextLine | BadLine, { source, now }: { source: string; now: Date }): ReceivedItem {
  const { line } = read;
  if (!('text' in read))
    return { line, kind: 'quarantine', problems: [{ field: '', expected: read.expected }], body: read.kept };
  const body = Buffer.from(read.text);
  const parsed = parse(read.text);
  if ('expected' in parsed)
    return { line, kind: 'quarantine', problems: [{ field: '', expected: parsed.expected }], body };
  const messageId = messageIdOf(parsed.value);
  const quarantine = (problems: Problem[]): ReceivedItem => ({
    line,
    kind: 'quarantine',
    problems,
    body,
    ...(messageId && { messageId }),
  });
  const checked = validateCrimeUpdate(parsed.value, { now });
  if (!checked.ok) return quarantine(checked.problems);
  if (checked.update.source !== source)
    return quarantine([{ field: '/source', expected: `${source}, the source that this key belongs to` }]);
  return { line, kind: 'update', update: checked.update, dropped: checked.dropped, body };
}

function parse(text: string): { value: unknown } | { expected: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const place = /at position (\d+)/.exec((error as Error).message)?.[1];
    return { expected: `one JSON object${place ? `; this stops being JSON at character ${Number(place) + 1}` : ''}` };
  }
}

function messageIdOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'messageId' in value ? value.messageId : null;
  return typeof id === 'string' && /^[\u0021-\u007e]{1,200}$/.test(id) ? id : null;
}
