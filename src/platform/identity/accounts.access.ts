import type { Sentences } from '../access/access';

/** Everybody, on either side, may see what their own role lets them do and change their own password. */
export const ownAccountAccess: Sentences = (_person, { can }) => {
  can('read', 'Home');
  can('change', 'Password');
};

/** Administrators manage accounts and see no case. */
export const accountsAccess: Sentences = (person, { can }) => {
  if (person.role === 'administrator') can(['list', 'read', 'add', 'change', 'suspend', 'restore'], 'Account');
};
