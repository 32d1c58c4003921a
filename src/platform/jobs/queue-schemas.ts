/** Where BullMQ keeps each side's jobs when it runs on PostgreSQL; on Redis the same words are the key prefixes. */
export const queueSchemas = { vf_intake: 'queue_police', vf_worker: 'queue_service' } as const;

/** A process that hands over or runs jobs. The web does neither: it writes the outbox, and the worker's relay takes it from there. */
export type QueueLogin = keyof typeof queueSchemas;
