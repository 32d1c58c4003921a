/** A contact point as it crosses, with what the police were told about its safety. */
export interface CrossedContactPoint {
  kind: string;
  value: string;
  safe_to_use: 'yes' | 'no' | 'not-asked' | null;
  asked_by: string | null;
  asked_on: string | null;
  shared_with_suspect: boolean | null;
}

/** A victim as it crosses: see `migrations/0004-crossing.sql`, whose columns these are. */
export interface CrossedVictim {
  source_reference: string;
  kind: 'person' | 'organisation';
  given_name: string | null;
  family_name: string | null;
  date_of_birth: string | null;
  organisation_name: string | null;
  contact_name: string | null;
  contact_points: CrossedContactPoint[] | null;
  language: string | null;
  interpreter_needed: boolean | null;
  access_needs: string[] | null;
  vulnerabilities: string[] | null;
  consent_to_referral: string | null;
  enhanced_category: string | null;
  enhanced_decided_by: string | null;
  enhanced_decided_on: string | null;
  deceased: boolean | null;
  invented: boolean | null;
}

/** Who a message names as a victim of which crime. */
export interface NamedVictim {
  crimeId: string;
  source: string;
  messageId: string;
  sentAt: string;
  restricted: boolean;
  victim: CrossedVictim;
}
