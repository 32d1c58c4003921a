import type { Waiting } from './outlet';

/**
 * What of one outlet was handed over lately and still waits, so that the next look does not hand it over twice. Never more than one look
 * saw; lost with the process, at no cost.
 */
export class RecentlyHandedOver {
  private at = new Map<string, number>();

  /** `again`: after how many milliseconds what still waits is handed over once more. */
  constructor(private readonly again: number) {}

  /** Those that were not handed over lately. What no longer waits is forgotten. */
  due(waiting: Waiting[], now = Date.now()): Waiting[] {
    const still = new Map<string, number>();
    const due = waiting.filter((one) => {
      const at = this.at.get(keyOf(one));
      if (at === undefined || now - at >= this.again) return true;
      still.set(keyOf(one), at);
      return false;
    });
    this.at = still;
    return due;
  }

  remember(waiting: Waiting[], now = Date.now()): void {
    for (const one of waiting) this.at.set(keyOf(one), now);
  }
}

function keyOf({ eventId, reaction }: Waiting): string {
  return `${reaction} ${eventId}`;
}
