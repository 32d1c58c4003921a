import type { Sentences } from '../platform/access/access';

const caseWork = ['list', 'search', 'read', 'open', 'link', 'return', 'settle'];
const victimWork = ['read', 'change', 'show-contact', 'decide'];

/**
 * Who may do what with cases and victims. `assignedTo` of a victim or a crime is everybody to whom one of its cases is assigned. Postgres limits the rows again: `migrations/0007-cases-access.sql`.
 */
export const casesAccess: Sentences = (person, { can }) => {
  if (person.role === 'contact-supervisor') {
    can(caseWork, 'Case');
    can(victimWork, 'Victim');
  }
  if (person.role === 'contact-caseworker') {
    can(caseWork, 'Case', { restricted: false });
    can(caseWork, 'Case', { assignedTo: person.id });
    can(victimWork, 'Victim', { restricted: false });
    can(victimWork, 'Victim', { assignedTo: person.id });
  }
};
