import { setTimeout as pause } from 'node:timers/promises';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { DOOR, NDJSON } from '../../src/intake/door/bodies';
import type { LineAnswer } from '../../src/intake/door/line-answer';

/** Sends updates in small batches to a door that may be gone at any moment, and repeats what was not answered. */
export class PatientSender {
  private waiting: CrimeUpdate[];
  repeated = 0;
  readonly odd: LineAnswer[] = [];

  constructor(
    updates: CrimeUpdate[],
    private readonly port: number,
    private readonly key: string,
  ) {
    this.waiting = [...updates];
  }

  /** Sends until everything was answered, `batch()` updates at a time, with a pause in between for as long as that is more than 0 ms. */
  async sendAll(batch: () => number, between: () => number): Promise<void> {
    while (this.waiting.length > 0) {
      const part = this.waiting.slice(0, batch());
      const answered = await this.send(part);
      if (answered.size < part.length) this.repeated += part.length - answered.size;
      this.waiting = this.waiting.filter(({ messageId }) => !answered.has(messageId));
      await pause(answered.size === 0 ? 50 : between());
    }
  }

  /** The message ids of those that were answered; none when the door is shut. */
  private async send(part: CrimeUpdate[]): Promise<Set<string>> {
    const answered = new Set<string>();
    let text = '';
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}${DOOR}`, {
        method: 'POST',
        headers: { 'content-type': NDJSON, authorization: `Bearer ${this.key}` },
        body: part.map((update) => `${JSON.stringify(update)}\n`).join(''),
        signal: AbortSignal.timeout(10_000),
      });
      const [reader, decoder] = [answer.body?.getReader(), new TextDecoder()];
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        text += decoder.decode(part.value, { stream: true });
    } catch {
      // the door went away: what it had answered by then counts
    }
    for (const line of text.split('\n').slice(0, -1)) {
      const answer = JSON.parse(line) as LineAnswer;
      const of = part[answer.line - 1];
      if (of && (answer.result === 'accepted' || answer.result === 'duplicate')) answered.add(of.messageId);
      else if (answer.result !== 'not-read') this.odd.push(answer);
    }
    return answered;
  }
}
