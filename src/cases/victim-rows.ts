import type { Database } from '../platform/database/unit-of-work';
import { type VictimDetails, type VictimFieldName, victimFields } from './victim-fields';

const detailColumns = `given_name as "givenName", family_name as "familyName", date_of_birth::text as "dateOfBirth", organisation_name as "organisationName",
  contact_name as "contactName", language, interpreter_needed as "interpreterNeeded", access_needs as "accessNeeds"`;

/** Who checked a field with the victim, by the field's column. `at` is an ISO instant. */
export type VerifiedColumns = Record<string, { by: string; at: string }>;

/** A victim as stored, less what hangs on them. */
export interface VictimRow extends VictimDetails {
  id: string;
  kind: 'person' | 'organisation';
  version: number;
  invented: boolean;
  deceased: boolean;
  vulnerabilities: string[];
  consentToReferral: 'yes' | 'no' | 'not-asked';
  enhancedCategory: string | null;
  verified: VerifiedColumns;
}

/** The victim, or null when there is none that this person may see. */
export function readVictim(database: Database, id: string): Promise<VictimRow | null> {
  return database.one<VictimRow>(
    `select id, kind, version, invented, deceased, vulnerabilities, consent_to_referral as "consentToReferral", enhanced_category as "enhancedCategory", verified, ${detailColumns}
       from victim where id = $1`,
    [id],
  );
}

/** Writes values that a person stands for, and marks these fields as checked with the victim. The victim has been claimed before. */
export async function writeChecked(
  database: Database,
  id: string,
  values: Partial<VictimDetails>,
  checked: VictimFieldName[],
  by: string,
): Promise<void> {
  const names = (Object.keys(values) as VictimFieldName[]).filter((name) => name in victimFields);
  const row = Object.fromEntries(names.map((name) => [victimFields[name].column, values[name]]));
  const at = new Date().toISOString();
  const marks = Object.fromEntries(checked.map((name) => [victimFields[name].column, { by, at }]));
  const columns = names.map((name) => victimFields[name].column).map((column) => `${column} = n.${column}, `);
  await database.query(
    `update victim v set ${columns.join('')} verified = v.verified || $2::jsonb from jsonb_populate_record(null::victim, $1) n where v.id = $3`,
    [JSON.stringify(row), JSON.stringify(marks), id],
  );
}
