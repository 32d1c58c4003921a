/** How somebody can be reached: code, as in the crime update contract -> what a page calls it. */
export const contactKinds = {
  mobile: 'Mobile phone',
  phone: 'Other phone',
  email: 'Email',
  post: 'Letter',
  'through-person': 'Through somebody else',
} as const;

export type ContactKind = keyof typeof contactKinds;

export const contactKindName = (code: string): string => (contactKinds as Record<string, string>)[code] ?? code;

const digits = /^\+?[\d\s().-]{7,25}$/;
const email = /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+$/;

/** Whether the value can be a contact point of that kind. */
export function fitsKind(kind: string, value: string): boolean {
  if (kind === 'mobile' || kind === 'phone') return digits.test(value) && value.replace(/\D/g, '').length >= 7;
  return kind === 'email' ? email.test(value) : value.trim().length > 0;
}

/** What a value of that kind looks like, for whoever typed another. */
export function expectedOf(kind: string): string {
  if (kind === 'mobile' || kind === 'phone') return 'a telephone number, for example 07700 900123';
  return kind === 'email' ? 'an e-mail address, for example name@example.com' : 'a text of 1 to 500 characters';
}
