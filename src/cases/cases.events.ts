import type { DomainEvent } from '../platform/outbox/domain-event';

/** Why a victim could not be contacted. Coded: no text goes back to the police. */
export const returnReasons = {
  'no-safe-contact': 'No safe way to reach the victim',
  'not-asked-if-safe': 'Nobody asked whether a way to reach them is safe',
  'wrong-details': 'The contact details are wrong',
  'shared-with-suspect': 'The suspect can see messages sent there',
  'could-not-be-reached': 'The victim could not be reached',
} as const;

export type ReturnReason = keyof typeof returnReasons;

export interface ContactReturnRequestedPayload {
  caseId: string;
  reason: ReturnReason;
}

/** A caseworker sends a case back to the police: its victim cannot be contacted, for this one reason. */
export class ContactReturnRequested implements DomainEvent<ContactReturnRequestedPayload> {
  static readonly type = 'cases.contact-return-requested';
  constructor(readonly payload: ContactReturnRequestedPayload) {}
}
