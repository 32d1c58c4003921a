import type { Sentences } from '../platform/access/access';

/** The police liaison sees how the feed does, in counts. There is nothing of the victim side to see here. */
export const intakeAccess: Sentences = (person, { can }) => {
  can('read', 'Home');
  if (person.role === 'police-liaison') can('read', 'Feed');
};
