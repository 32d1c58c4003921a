import type { Crime, Locality } from './contract/crime-update.types';

export interface LocalityRow {
  readonly slug: Exclude<Locality, 'outside-force'>;
  readonly name: string;
  readonly onsCode: string;
}

/** The nine localities of the force. Source: ONS local authority districts, December 2020; "Leicester City" in older papers. */
export const LOCALITIES: readonly LocalityRow[] = [
  { slug: 'blaby', name: 'Blaby', onsCode: 'E07000129' },
  { slug: 'charnwood', name: 'Charnwood', onsCode: 'E07000130' },
  { slug: 'harborough', name: 'Harborough', onsCode: 'E07000131' },
  { slug: 'hinckley-and-bosworth', name: 'Hinckley and Bosworth', onsCode: 'E07000132' },
  { slug: 'leicester', name: 'Leicester', onsCode: 'E06000016' },
  { slug: 'melton', name: 'Melton', onsCode: 'E07000133' },
  { slug: 'north-west-leicestershire', name: 'North West Leicestershire', onsCode: 'E07000134' },
  { slug: 'oadby-and-wigston', name: 'Oadby and Wigston', onsCode: 'E07000135' },
  { slug: 'rutland', name: 'Rutland', onsCode: 'E06000017' },
];

const BY_NAME = new Map(LOCALITIES.map(({ name, slug }) => [name, slug]));
const AREA_SUFFIX = / \d{3}[A-Z]$/;

/** Locality of an LSOA by its published name, 'Blaby 002A' -> 'blaby'; another authority -> 'outside-force'; no name -> null. */
export function localityOfLsoaName(lsoaName: string): Locality | null {
  const authority = lsoaName.replace(AREA_SUFFIX, '').trim();
  return authority === '' ? null : (BY_NAME.get(authority) ?? 'outside-force');
}

/** Locality of a crime: as stated, else from its LSOA's name, else null. */
export function localityOf(where: Crime['where']): Locality | null {
  return where?.locality ?? localityOfLsoaName(where?.lsoaName ?? '');
}
