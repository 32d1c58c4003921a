import type { Sentences } from '../platform/access/access';

/** Who may do what with cases and victims. Postgres limits the rows again: `migrations/0007-cases-access.sql`. */
export const casesAccess: Sentences = (person, { can }) => {
  if (person.role === 'contact-supervisor') {
    can(['list', 'read', 'open', 'link', 'return', 'settle'], 'Case');
    can(['read', 'change', 'show-contact', 'decide'], 'Victim');
  }
  if (person.role === 'contact-caseworker') {
    for (const mine of [{ restricted: false }, { assignedTo: person.id }]) {
      can(['list', 'read', 'open', 'link', 'return', 'settle'], 'Case', mine);
    }
    can(['read', 'change', 'show-contact', 'decide'], 'Victim');
  }
};
