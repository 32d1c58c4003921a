import type { ContactKind } from './crime-update.types';

const POSTCODE = /\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b/;
const NUMBER = /\+?\(?\d[\d\s().-]{7,}\d/g;
const EMAIL = /[^\s@<>(),;]+@[^\s@<>(),;]+/g;

/**
 * The forms under which two contact points are the same, however they are written: telephone numbers by their digits
 * (+44, 0044 and 0 alike), e-mail without case or +tag, post by letters and digits, and by postcode with house numbers.
 * Meant to find too many rather than too few.
 */
export function formsOf(kind: ContactKind, value: string): string[] {
  const text = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (kind === 'phone' || kind === 'mobile') return numberForms(text);
  if (kind === 'email') return emailForms(text);
  const within = [...(text.match(NUMBER) ?? []).flatMap(numberForms), ...emailForms(text)];
  return kind === 'post' ? [...postForms(text), ...within] : [`text:${lettersAndDigits(text)}`, ...within];
}

/** Lower-case letters and digits of a name, each word apart, accents off. */
export function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0);
}

function numberForms(text: string): string[] {
  let digits = text.replace(/\D/g, '');
  if (digits.startsWith('00')) digits = digits.slice(2);
  if (digits.startsWith('44') && digits.length > 10) digits = digits.slice(2);
  digits = digits.replace(/^0+/, '');
  return digits ? [`number:${digits}`] : [];
}

function emailForms(text: string): string[] {
  return (text.match(EMAIL) ?? []).map((email) => `email:${email.replace(/\+[^@]*@/, '@')}`);
}

function postForms(text: string): string[] {
  const forms = [`post:${lettersAndDigits(text)}`];
  const postcode = POSTCODE.exec(text);
  if (!postcode) return forms;
  const numbers = text.replace(postcode[0], ' ').match(/\d+/g);
  if (numbers) forms.push(`door:${numbers.sort().join(',')}:${postcode[1]}${postcode[2]}`);
  return forms;
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
