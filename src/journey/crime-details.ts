import type { CrossedUpdate } from './crossed-update';

/** What is known of a crime, less its facts: the columns of `service.crime`. */
export interface CrimeDetails {
  earlier_references: string[];
  incident_reference: string | null;
  urns: string[];
  arrest_summons_numbers: string[];
  crime_type: string | null;
  offences: object[];
  flags: string[];
  occurred_from: string | null;
  occurred_to: string | null;
  reported_on: string | null;
  lsoa_code: string | null;
  locality: string | null;
  officer_name: string | null;
  officer_collar_number: string | null;
  officer_contact: string | null;
  restricted: boolean;
  /** Which version and message each group of details stands on. */
  stated: Record<string, [version: number, messageId: string]>;
}

export const nothingKnown: CrimeDetails = {
  earlier_references: [],
  incident_reference: null,
  urns: [],
  arrest_summons_numbers: [],
  crime_type: null,
  offences: [],
  flags: [],
  occurred_from: null,
  occurred_to: null,
  reported_on: null,
  lsoa_code: null,
  locality: null,
  officer_name: null,
  officer_collar_number: null,
  officer_contact: null,
  restricted: false,
  stated: {},
};

/** What is stated together: the first field that is given brings the others with it, also where they are left out. */
const groups = {
  type: ['crime_type'],
  offences: ['offences'],
  flags: ['flags'],
  incident: ['incident_reference'],
  occurred: ['occurred_from', 'occurred_to'],
  reported: ['reported_on'],
  lsoa: ['lsoa_code'],
  locality: ['locality'],
  officer: ['officer_name', 'officer_collar_number', 'officer_contact'],
} as const;

/**
 * The details after an update. Each group that the update states stands when its version is the highest (equal versions: the greater
 * message id), so that any order of arrival ends the same; what it leaves out stays as it was. References only add up, and a restriction
 * is never lifted by the feed.
 */
export function withUpdate(known: CrimeDetails, update: CrossedUpdate): CrimeDetails {
  const next: CrimeDetails = {
    ...known,
    earlier_references: union(known.earlier_references, update.earlier_references),
    urns: union(known.urns, update.urns),
    arrest_summons_numbers: union(known.arrest_summons_numbers, update.arrest_summons_numbers),
    restricted: known.restricted || (update.flags ?? []).includes('cloaked'),
    stated: { ...known.stated },
  };
  for (const [group, fields] of Object.entries(groups)) {
    if (fields.every((field) => update[field] === null) || !isNewer(update, known.stated[group])) continue;
    for (const field of fields) Object.assign(next, { [field]: update[field] ?? nothingKnown[field] });
    next.stated[group] = [update.version, update.message_id];
  }
  return next;
}

function isNewer({ version, message_id }: CrossedUpdate, stands: [number, string] | undefined): boolean {
  if (!stands) return true;
  return version > stands[0] || (version === stands[0] && message_id > stands[1]);
}

function union(known: string[], more: string[] | null): string[] {
  return more?.length ? [...new Set([...known, ...more])].sort() : known;
}
