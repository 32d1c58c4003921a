import type { Sentences } from '../platform/access/access';

/** Who may see the counts. They hold no identity; small ones are hidden. */
export const performanceAccess: Sentences = (person, { can }) => {
  if (person.role === 'opcc-auditor' || person.role === 'opcc-commissioner') can('read', 'Counts');
};
