/** Every kind of thing that a source can say happened to a crime or to one of its suspects. */
export const FACT_KINDS = [
  'self-reported',
  'recorded',
  'street-status',
  'outcome',
  'suspect-identified',
  'arrested',
  'interviewed',
  'bailed',
  'bail-changed',
  'released-under-investigation',
  'released-no-further-action',
  'cps-decision',
  'charged',
  'discontinued',
  'first-hearing',
  'sent-to-crown-court',
  'plea',
  'trial-listed',
  'verdict',
  'sentenced',
  'appeal',
  'sentence-started',
  'released-from-prison',
  'recalled',
  'licence-ended',
  'sentence-completed',
  'order-made',
  'order-varied',
  'order-expiring',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** How much of `happenedAt` is known. */
export type Precision = 'month' | 'day' | 'time';

/**
 * One thing that one message of one source states about one crime. A journey is folded from these and nothing else.
 *
 * `code` says which one, by kind:
 * - street-status: the string that data.police.uk publishes; null when the column was empty
 * - outcome: the Home Office type ('0' to '22', '1A', '2A', '3A') or the published string
 * - cps-decision: charge, no-charge, further-enquiries
 * - plea and verdict: guilty, not-guilty
 * - sentenced: custody, suspended, community, fine, discharge, compensation, hospital-order, other
 * - bail-changed: varied, cancelled (or null)
 * - appeal: lodged, allowed, dismissed, abandoned (or null, read as lodged)
 * - order-…: the kind of protective order (or null)
 * - every other kind: null
 */
export interface Fact {
  /** 'data.police.uk', 'self-report' or the name of a police system. */
  source: string;
  /** The message that stated it; settles what nothing else does. */
  messageId: string;
  /** Names the fact within source and crime. A later version of the same key replaces the earlier. */
  key: string;
  /** The highest version stands. */
  version: number;
  kind: FactKind;
  code: string | null;
  /** Opaque id of the suspect; null for the crime as a whole. */
  suspect: string | null;
  /**
   * An instant exactly as `Date.prototype.toISOString` writes it ('2023-02-28T00:00:00.000Z'), because instants are
   * compared as strings. What is known to the month or day bears its first instant in Europe/London.
   */
  happenedAt: string;
  precision: Precision;
  /** The source took the fact back. */
  withdrawn: boolean;
}
