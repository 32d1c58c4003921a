/** What each audited action is called: as something done, and as something that somebody tried to do. */
const words: Record<string, { done: string; tried: string }> = {
  'session.start': { done: 'Signed in', tried: 'Tried to sign in' },
  'home.read': { done: 'Looked at the first page', tried: 'Tried to look at the first page' },
  'password.change': { done: 'Changed their own password', tried: 'Tried to change their own password' },
  'account.list': { done: 'Looked at the list of accounts', tried: 'Tried to look at the list of accounts' },
  'account.read': { done: 'Looked at an account', tried: 'Tried to look at an account' },
  'account.add': { done: 'Added an account', tried: 'Tried to add an account' },
  'account.change': { done: 'Suspended or restored an account', tried: 'Tried to suspend or restore an account' },
  'account.suspend': { done: 'Suspended an account', tried: 'Tried to suspend an account' },
  'account.restore': { done: 'Restored an account', tried: 'Tried to restore an account' },
  'audit.list': { done: 'Looked at this record', tried: 'Tried to look at this record' },
  'counts.read': { done: 'Looked at the counts', tried: 'Tried to look at the counts' },
  'case.list': { done: 'Looked at a list of cases', tried: 'Tried to look at a list of cases' },
  'case.search': { done: 'Searched for cases', tried: 'Tried to search for cases' },
  'case.read': { done: 'Looked at a case', tried: 'Tried to look at a case' },
  'case.open': { done: 'Opened a case', tried: 'Tried to open a case' },
  'case.link': { done: 'Linked a case to a crime', tried: 'Tried to link a case to a crime' },
  'case.return': { done: 'Returned a contact to the police', tried: 'Tried to return a contact to the police' },
  'case.settle': { done: 'Settled a task of a case', tried: 'Tried to settle a task of a case' },
  'victim.read': { done: 'Looked at a victim', tried: 'Tried to look at a victim' },
  'victim.change': { done: 'Changed who a victim is', tried: 'Tried to change who a victim is' },
  'victim.show-contact': { done: 'Saw a contact point', tried: 'Tried to see a contact point' },
  'victim.decide': {
    done: 'Decided on a value that the police propose',
    tried: 'Tried to decide on a value that the police propose',
  },
  'feed.read': { done: 'Looked at the police feed', tried: 'Tried to look at the police feed' },
};

const reasons: Record<string, string> = {
  'not-signed-in': 'Not signed in, or the session had ended',
  'not-allowed': 'The role does not include it',
  'not-found': 'No such thing, or none that this person may see',
  'form-expired': 'The form was not one of their own',
  wrong: 'Wrong email address or password',
  throttled: 'Too many attempts',
};

/** Whether an action has words of its own. */
export const hasWords = (action: string): boolean => Object.hasOwn(words, action);

/** An action in plain words; one of an older version without words as it was written. */
export function actionInWords(action: string, outcome: 'done' | 'refused' | 'failed'): string {
  const known = words[action];
  if (!known) return action;
  return outcome === 'done' ? known.done : known.tried;
}

/** Why something was refused, in plain words; null when nothing was kept. */
export function reasonInWords(code: unknown): string | null {
  return typeof code === 'string' ? (reasons[code] ?? code) : null;
}
