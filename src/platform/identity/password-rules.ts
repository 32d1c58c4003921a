import { isCommonPassword } from './common-passwords';

/** The least and the greatest number of characters of a password. */
export const passwordLength = { least: 12, greatest: 200 } as const;

/**
 * What is wrong with a password that somebody wants to have, as what was expected instead; null when it may be used. Long and not common
 * rather than of many kinds of character: NIST SP 800-63B section 5.1.1.2.
 */
export function passwordProblem(password: string, email: string): string | null {
  const lower = password.toLowerCase();
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  if (password.length < passwordLength.least) return `a password of at least ${passwordLength.least} characters`;
  if (password.length > passwordLength.greatest) return `a password of at most ${passwordLength.greatest} characters`;
  if (mailbox.length >= 3 && lower.includes(mailbox)) return 'a password that does not contain the email address';
  if (isCommonPassword(password)) return 'a password that is harder to guess: this one is among the most common';
  return null;
}
