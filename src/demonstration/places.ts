import type { Crime, Locality } from '../intake/contract/crime-update.types';

export interface Place {
  town: string;
  where: NonNullable<Crime['where']>;
}

const place = (town: string, locality: Locality, lsoaName: string, lsoaCode: string): Place => ({
  town,
  where: { locality, lsoaName, lsoaCode },
});

/** Two areas of every locality, more of Leicester, and one outside the force. LSOA names and codes: ONS, 2011 vintage. */
export const PLACES: readonly Place[] = [
  place('Leicester', 'leicester', 'Leicester 010D', 'E01013718'),
  place('Leicester', 'leicester', 'Leicester 021D', 'E01013749'),
  place('Leicester', 'leicester', 'Leicester 041B', 'E01032868'),
  place('Leicester', 'leicester', 'Leicester 010D', 'E01013718'),
  place('Leicester', 'leicester', 'Leicester 041B', 'E01032868'),
  place('Blaby', 'blaby', 'Blaby 005C', 'E01025652'),
  place('Blaby', 'blaby', 'Blaby 013D', 'E01025629'),
  place('Loughborough', 'charnwood', 'Charnwood 006A', 'E01025740'),
  place('Loughborough', 'charnwood', 'Charnwood 011B', 'E01025675'),
  place('Market Harborough', 'harborough', 'Harborough 004C', 'E01025774'),
  place('Market Harborough', 'harborough', 'Harborough 011B', 'E01025813'),
  place('Hinckley', 'hinckley-and-bosworth', 'Hinckley and Bosworth 004E', 'E01025882'),
  place('Hinckley', 'hinckley-and-bosworth', 'Hinckley and Bosworth 007F', 'E01025826'),
  place('Melton Mowbray', 'melton', 'Melton 002B', 'E01025902'),
  place('Melton Mowbray', 'melton', 'Melton 006B', 'E01025910'),
  place('Coalville', 'north-west-leicestershire', 'North West Leicestershire 004B', 'E01025961'),
  place('Coalville', 'north-west-leicestershire', 'North West Leicestershire 013D', 'E01025941'),
  place('Wigston', 'oadby-and-wigston', 'Oadby and Wigston 005D', 'E01025999'),
  place('Wigston', 'oadby-and-wigston', 'Oadby and Wigston 007C', 'E01025993'),
  place('Oakham', 'rutland', 'Rutland 002B', 'E01013800'),
  place('Oakham', 'rutland', 'Rutland 004A', 'E01013791'),
  { town: 'Anytown', where: { locality: 'outside-force' } },
];
