import type { Choice } from '../../platform/web/form';

/** The nine localities of the force (ONS local authority districts, December 2020), and what lies outside them. */
const names = new Map([
  ['blaby', 'Blaby'],
  ['charnwood', 'Charnwood'],
  ['harborough', 'Harborough'],
  ['hinckley-and-bosworth', 'Hinckley and Bosworth'],
  ['leicester', 'Leicester'],
  ['melton', 'Melton'],
  ['north-west-leicestershire', 'North West Leicestershire'],
  ['oadby-and-wigston', 'Oadby and Wigston'],
  ['rutland', 'Rutland'],
  ['outside-force', 'Outside the force area'],
]);

export const localityCodes: readonly string[] = [...names.keys()];

/** What a page calls a locality; null when the code is null or not one that is known. */
export const localityName = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? null));

export const localityChoices = (): Choice[] => [...names].map(([value, text]) => ({ value, text }));
