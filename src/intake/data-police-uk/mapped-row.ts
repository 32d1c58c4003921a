import type { CrimeType, CrimeUpdate, Locality } from '../contract/crime-update.types';

/** A row without a crime ID (anti-social behaviour, and some others): an incident, kept and counted. */
export interface Incident {
  month: string;
  crimeType: CrimeType;
  locality: Locality | null;
  /** 32 hex digits of the row's content: equal rows have the same. */
  contentHash: string;
  /** 1 for the first row of that content in the file, 2 for the second. With month and hash it names the incident. */
  occurrence: number;
}

export interface Refusal {
  /** The column, '' for the whole row. */
  field: string;
  expected: string;
}

/** What one line of a file becomes. */
export type MappedRow =
  | { outcome: 'update'; line: number; update: CrimeUpdate }
  | { outcome: 'incident'; line: number; incident: Incident }
  | ({
      outcome: 'quarantine';
      line: number;
      /** The line itself; of an unreadable one its first bytes. */ kept: string | Buffer;
    } & Refusal);
