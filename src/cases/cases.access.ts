import type { Sentences } from '../platform/access/access';

const caseWork = ['list', 'read', 'open', 'link', 'return', 'settle'];

/** Who may do what with cases and victims. Postgres limits the rows again: `migrations/0007-cases-access.sql`. */
export const casesAccess: Sentences = (person, { can }) => {
  if (person.role === 'contact-supervisor') {
    can(caseWork, 'Case');
    can(['read', 'change', 'show-contact', 'decide'], 'Victim');
  }
  if (person.role === 'contact-caseworker') {
    can(caseWork, 'Case', { restricted: false });
    can(caseWork, 'Case', { assignedTo: person.id });
    can(['read', 'change', 'show-contact', 'decide'], 'Victim');
  }
};
