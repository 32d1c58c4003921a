import type { Problem } from '../contract/problem';
import type { Answered } from '../received';

/** What the sender is told of a line. */
export interface LineAnswer {
  line: number;
  messageId?: string;
  /** `not-read`: the last answer; neither this line nor any after it was stored. */
  result: Answered['result'] | 'not-read';
  problems?: Problem[];
  /** JSON pointers of fields outside the contract, at most 100. */
  dropped?: string[];
}

const mostDropped = 100;

export function lineAnswer({ line, messageId, result, problems, dropped }: Answered): LineAnswer {
  return {
    line,
    ...(messageId !== undefined && { messageId }),
    result,
    ...(problems && { problems }),
    ...(dropped && { dropped: dropped.slice(0, mostDropped) }),
  };
}

export function notRead(line: number, expected: string): LineAnswer {
  return { line, result: 'not-read', problems: [{ field: '', expected }] };
}

/** Answers as NDJSON. */
export function asText(answers: LineAnswer[]): string {
  return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
}
