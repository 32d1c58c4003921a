import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../platform/database/unit-of-work';
import type { Delivered, Reaction } from '../platform/outbox/domain-event';
import { ContactReturnRequested, type ContactReturnRequestedPayload } from './cases.events';

/**
 * Puts the one thing that may go back to the police into the crossing: whose crime, and one coded reason. Whether it may is asked again: a
 * case that was restricted meanwhile stays here, silently.
 */
@EventsHandler(ContactReturnRequested)
export class ReturnContactWhenContactReturnRequested implements Reaction<ContactReturnRequestedPayload> {
  constructor(private readonly database: Database) {}

  async handle({ id, payload: { caseId, reason } }: Delivered<ContactReturnRequestedPayload>): Promise<void> {
    const crime = await this.database.one<{ source: string; reference: string }>(
      `select crime.source, crime.reference from victim_case c join crime on crime.id = c.crime_id
        where c.id = $1 and not c.restricted and not crime.restricted and not c.self_reported and crime.source <> 'self-report'
        for share of c, crime`,
      [caseId],
    );
    if (!crime) return;
    await this.database.query(
      `with returned as (insert into crossing.contact_returned (id, source, crime_reference, reason) values ($1, $2, $3, $4))
       select pg_notify('crossing_contact_returned', '')`,
      [id, crime.source, crime.reference, reason],
    );
  }
}
