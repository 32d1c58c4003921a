import type { Sentences } from '../access/access';

/** The data protection officer reads the audit: who did and saw what, and who was refused. */
export const auditAccess: Sentences = (person, { can }) => {
  if (person.role === 'data-protection-officer') can('list', 'Audit');
};
