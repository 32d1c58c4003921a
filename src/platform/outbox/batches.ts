import type { Waiting } from './outlet';

/** One job: a reaction, and the events it is to handle. Ids alone travel. */
export interface Batch {
  reaction: string;
  eventIds: string[];
}

/** Waiting events in order, grouped by reaction, at most `sizeOf(reaction)` a batch. */
export function batchesOf(waiting: Waiting[], sizeOf: (reaction: string) => number): Batch[] {
  const open = new Map<string, Batch>();
  const batches: Batch[] = [];
  for (const { reaction, eventId } of waiting) {
    const batch = open.get(reaction);
    if (batch && batch.eventIds.length < sizeOf(reaction)) {
      batch.eventIds.push(eventId);
    } else {
      const started = { reaction, eventIds: [eventId] };
      open.set(reaction, started);
      batches.push(started);
    }
  }
  return batches;
}
