import { v7 } from 'uuid';
import type { CrimeUpdate, Flags } from './contract/crime-update.types';
import { factsOf } from './contract/facts';
import { dayOf } from './contract/partial-date';
import type { MarkedVictim } from './contract/shared-with-suspect';
import { localityOf } from './localities';
import { crimeTypeOf } from './offences';

/**
 * What of an update crosses to the victim side, under the names of the crossing's columns. Postgres takes these columns and no others
 * (`jsonb_populate_recordset`): what this function forgot cannot cross, and what it added by mistake does not.
 */
export function crossingRow(update: CrimeUpdate, victims: MarkedVictim[], delivery: string | null): object {
  const { crime } = update;
  return {
    id: v7(),
    source: update.source,
    message_id: update.messageId,
    version: update.version,
    sent_at: update.sentAt,
    delivery,
    crime_reference: crime.reference,
    earlier_references: crime.earlierReferences,
    incident_reference: crime.incidentReference,
    urns: crime.urns,
    arrest_summons_numbers: crime.arrestSummonsNumbers,
    crime_type: crimeTypeOf(crime),
    offences: crime.offences?.map((offence) => ({
      sequence: offence.sequence,
      home_office_class: offence.homeOfficeClass,
      home_office_subclass: offence.homeOfficeSubclass,
      cjs_code: offence.cjsCode,
    })),
    flags: crime.flags && flagNames(crime.flags),
    occurred_from: crime.occurredFrom,
    occurred_to: crime.occurredTo,
    reported_on: crime.reportedOn,
    lsoa_code: crime.where?.lsoaCode,
    locality: localityOf(crime.where),
    officer_name: crime.officerInCase?.name,
    officer_collar_number: crime.officerInCase?.collarNumber,
    officer_contact: crime.officerInCase?.contact,
    facts: factsOf(update),
    victims: victims.map(crossingVictim),
  };
}

/** A statement about victims that crossed before, now with other marks: the same message, and no facts, because it states nothing new. */
export function markedAgainRow(update: CrimeUpdate, victims: MarkedVictim[]): object {
  return { ...crossingRow(update, victims, null), facts: null };
}

function crossingVictim(victim: MarkedVictim): object {
  const { enhancedEntitlement: enhanced } = victim;
  return {
    source_reference: victim.sourceReference,
    kind: victim.kind,
    given_name: victim.givenName,
    family_name: victim.familyName,
    date_of_birth: victim.dateOfBirth,
    organisation_name: victim.organisationName,
    contact_name: victim.contactName,
    contact_points: victim.contactPoints.map((point) => ({
      kind: point.kind,
      value: point.value,
      safe_to_use: point.safeToUse,
      asked_by: point.askedBy,
      asked_on: point.askedOn && dayOf(point.askedOn),
      shared_with_suspect: point.sharedWithSuspect,
    })),
    language: victim.language,
    interpreter_needed: victim.interpreterNeeded,
    access_needs: victim.accessNeeds,
    vulnerabilities: victim.vulnerabilities,
    consent_to_referral: victim.consentToReferral,
    enhanced_category: enhanced?.category,
    enhanced_decided_by: enhanced?.decidedBy,
    enhanced_decided_on: enhanced?.decidedOn && dayOf(enhanced.decidedOn),
    deceased: victim.deceased,
    invented: victim.invented,
  };
}

/** The flags that are raised, by name: the hate strands as `hate-race` and its sisters. */
function flagNames({ hate, ...flags }: Flags): string[] {
  const raised = Object.entries(flags)
    .filter(([, is]) => is)
    .map(([name]) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return [...raised, ...(hate ?? []).map((strand) => `hate-${strand}`)].sort();
}
