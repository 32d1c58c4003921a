/**
 * Every table of the product and what it holds. A new table is red in tables.spec.ts until somebody says here what it holds: what holds a
 * case must have row-level security, enabled and forced.
 */
export const tables = {
  /** Somebody's case, or what hangs on one. */
  case: [
    'service.awaited_crime',
    'service.contact_point',
    'service.contact_return',
    'service.crime',
    'service.former_reference',
    'service.journey_fact',
    'service.proposal',
    'service.task',
    'service.victim',
    'service.victim_case',
    'service.victim_source',
  ],
  /** Answers kept for one person. */
  own: ['police.idempotency', 'service.idempotency'],
  /** Accounts and sessions, of staff and not of victims. */
  staff: [
    'police.account',
    'police.failed_sign_in',
    'police.session',
    'service.account',
    'service.failed_sign_in',
    'service.session',
  ],
  /** Ids, codes and counts: nobody's name. */
  plumbing: [
    'police.audit',
    'police.event',
    'police.event_handled',
    'police.outbox',
    'police.reaction_failure',
    'public.migration',
    'service.audit',
    'service.event',
    'service.event_handled',
    'service.outbox',
    'service.reaction_failure',
  ],
  /** Counts without identity. */
  counts: [
    'service.case_count',
    'service.count_freshness',
    'service.crime_without_victim_count',
    'service.delivery_effect',
  ],
  /** The police side: its own login alone. */
  police: [
    'police.contact_return',
    'police.crime',
    'police.crime_update',
    'police.delivery',
    'police.dropped_field',
    'police.feed_day',
    'police.incident',
    'police.quarantined',
    'police.source',
    'police.source_key',
    'police.other_reference',
    'police.victim_with_suspect',
  ],
  /** What is on its way across the firewall, and leaves with the transaction that files it. */
  crossing: ['crossing.contact_returned', 'crossing.crime_count', 'crossing.crime_update'],
} as const satisfies Record<string, readonly string[]>;

/** BullMQ's own tables, one schema a side: jobs carry ids alone. */
export const isQueueTable = (table: string): boolean => /^queue_(police|service)\./.test(table);
