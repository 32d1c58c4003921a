import type { Waiting } from './outlet';

const again = 30_000;
const forgetBeyond = 20_000;

/** What was handed over in the last half minute, so that the same look does not hand it over twice. Lost with the process, at no cost. */
export class RecentlyHandedOver {
  private readonly at = new Map<string, number>();

  /** Those that were not handed over lately. */
  due(waiting: Waiting[], now = Date.now()): Waiting[] {
    return waiting.filter((one) => now - (this.at.get(keyOf(one)) ?? 0) >= again);
  }

  remember(waiting: Waiting[], now = Date.now()): void {
    for (const one of waiting) this.at.set(keyOf(one), now);
    if (this.at.size <= forgetBeyond) return;
    for (const [key, at] of this.at) if (now - at >= again) this.at.delete(key);
  }
}

function keyOf({ eventId, reaction }: Waiting): string {
  return `${reaction} ${eventId}`;
}
