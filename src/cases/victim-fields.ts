/** A field of who a victim is: its column, what a page calls it, and whose it is. */
export interface VictimField {
  column: string;
  label: string;
  of: 'person' | 'organisation' | 'both';
}

/** What a caseworker may change and check with the victim. A checked field is never overwritten by the feed. */
export const victimFields = {
  givenName: { column: 'given_name', label: 'Given name', of: 'person' },
  familyName: { column: 'family_name', label: 'Family name', of: 'person' },
  dateOfBirth: { column: 'date_of_birth', label: 'Date of birth', of: 'person' },
  organisationName: { column: 'organisation_name', label: 'Name of the organisation', of: 'organisation' },
  contactName: { column: 'contact_name', label: 'Person to speak to', of: 'organisation' },
  language: { column: 'language', label: 'Language', of: 'both' },
  interpreterNeeded: { column: 'interpreter_needed', label: 'Interpreter', of: 'both' },
  accessNeeds: { column: 'access_needs', label: 'Access needs', of: 'both' },
} as const satisfies Record<string, VictimField>;

export type VictimFieldName = keyof typeof victimFields;

export const victimFieldNames = Object.keys(victimFields) as readonly VictimFieldName[];

/** The fields that a victim of this kind has. */
export const fieldsOf = (kind: 'person' | 'organisation'): VictimFieldName[] =>
  victimFieldNames.filter((name) => victimFields[name].of === kind || victimFields[name].of === 'both');

/** The name of a column's field; null when no caseworker may change that column. */
export const fieldOfColumn = (column: string): VictimFieldName | null =>
  victimFieldNames.find((name) => victimFields[name].column === column) ?? null;

/** Who a victim is, as far as is known. */
export interface VictimDetails {
  givenName: string | null;
  familyName: string | null;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  organisationName: string | null;
  contactName: string | null;
  /** BCP 47. */
  language: string | null;
  interpreterNeeded: boolean | null;
  accessNeeds: string[];
}

/** Code -> what a page calls it; the codes are those of the crime update contract. */
export const accessNeeds = {
  'large-print': 'Large print',
  'easy-read': 'Easy read',
  braille: 'Braille',
  audio: 'Audio',
  'sign-language': 'Sign language',
  'lip-reading': 'Lip reading',
  'text-relay': 'Text relay',
  'hearing-loop': 'Hearing loop',
  'step-free': 'Step-free access',
  intermediary: 'An intermediary',
  other: 'Something else',
} as const;

export type AccessNeed = keyof typeof accessNeeds;
