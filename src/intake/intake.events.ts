import type { DomainEvent } from '../platform/outbox/domain-event';

/** A crime update with a victim crossed. The event's id is the id of its row in the crossing; the row itself carries what crosses. */
export class CrimeUpdateReceived implements DomainEvent {
  static readonly type = 'intake.crime-update-received';
  constructor(readonly payload: object = {}) {}
}

/** Crimes without a victim crossed as counts: the event's id is the id of the row in the crossing. */
export class CrimesCounted implements DomainEvent {
  static readonly type = 'intake.crimes-counted';
  constructor(readonly payload: object = {}) {}
}

/** The victim side could not contact the victim of a crime. The event's id is the id of its row in the crossing: one coded reason. */
export class ContactReturned implements DomainEvent {
  static readonly type = 'intake.contact-returned';
  constructor(readonly payload: object = {}) {}
}
