import { hash } from 'node:crypto';
import type { Crime } from '../contract/crime-update.types';
import { localityOfLsoaName } from '../localities';
import type { Refusal } from './mapped-row';

/** The columns that both files begin with, checked. */
export interface Row {
  /** 64 hex digits in small letters, '' for a row without one. */
  crimeId: string;
  month: string;
  where: NonNullable<Crime['where']> | null;
  /** 32 hex digits of all the row's fields. */
  contentHash: string;
}

const CRIME_ID = /^[0-9a-f]{64}$/i;
const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;
const LSOA_CODE = /^[EWSN][0-9]{8}$/;
const LSOA_NAME = /^[^\p{Cc}]{1,100}$/u;

/** Checks the shared columns of a row; `thisMonth` ('YYYY-MM') is the last that a row may have. */
export function checkRow(fields: readonly string[], thisMonth: string): Row | Refusal {
  const [crimeId = '', month = '', , , , , , lsoaCode = '', lsoaName = ''] = fields;
  if (crimeId !== '' && !CRIME_ID.test(crimeId))
    return { field: 'Crime ID', expected: '64 hexadecimal digits, or nothing' };
  if (!MONTH.test(month)) return { field: 'Month', expected: 'a month as YYYY-MM' };
  if (month > thisMonth) return { field: 'Month', expected: 'a month not after this one' };
  if (lsoaCode !== '' && !LSOA_CODE.test(lsoaCode)) {
    return { field: 'LSOA code', expected: 'a letter and eight digits, or nothing' };
  }
  if (lsoaName !== '' && !LSOA_NAME.test(lsoaName)) {
    return { field: 'LSOA name', expected: 'a name of at most 100 characters, or nothing' };
  }
  return { crimeId: ownCopy(crimeId), month, where: whereOf(lsoaCode, lsoaName), contentHash: contentHash(fields) };
}

function whereOf(lsoaCode: string, lsoaName: string): Row['where'] {
  const locality = localityOfLsoaName(lsoaName);
  if (!lsoaCode && !locality) return null;
  return { ...(lsoaCode && { lsoaCode }), ...(lsoaName.trim() && { lsoaName }), ...(locality && { locality }) };
}

function contentHash(fields: readonly string[]): string {
  return hash('sha256', fields.join('\u001f'), 'hex').slice(0, 32);
}

// A piece of a string keeps the whole block that it was cut from alive; IDs are held on to by the hundred thousand.
function ownCopy(crimeId: string): string {
  return Buffer.from(crimeId.toLowerCase(), 'latin1').toString('latin1');
}
