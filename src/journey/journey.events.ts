import type { DomainEvent } from '../platform/outbox/domain-event';

/** What StageReached tells: which case moved from where to where, and the facts that are counted by. No identity. */
export interface StageReachedPayload {
  caseId: string;
  /** The stage before; null: the case is new. */
  from: string | null;
  to: string;
  /** YYYY-MM of the crime; null when not known. */
  month: string | null;
  crimeType: string | null;
  locality: string | null;
}

/** A victim's journey moved, or began. */
export class StageReached implements DomainEvent<StageReachedPayload> {
  static readonly type = 'journey.stage-reached';
  constructor(readonly payload: StageReachedPayload) {}
}

/** What a case is counted by, besides its stage. */
export interface Classification {
  month: string | null;
  crimeType: string | null;
  locality: string | null;
}

export interface CaseReclassifiedPayload {
  caseId: string;
  /** The stage that the case had when its classification changed. */
  stage: string;
  from: Classification;
  to: Classification;
}

/** A correction changed the month, crime type or locality of a case. */
export class CaseReclassified implements DomainEvent<CaseReclassifiedPayload> {
  static readonly type = 'journey.case-reclassified';
  constructor(readonly payload: CaseReclassifiedPayload) {}
}
