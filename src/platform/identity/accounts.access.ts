import type { Sentences } from '../access/access';

/** Administrators manage accounts and see no case. Everybody may see what their own role lets them do. */
export const accountsAccess: Sentences = (person, { can }) => {
  can('read', 'Home');
  if (person.role === 'administrator') can(['list', 'add', 'suspend', 'restore'], 'Account');
};
