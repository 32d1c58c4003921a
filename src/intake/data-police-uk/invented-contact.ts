import type { Answer, ContactPoint } from '../contract/crime-update.types';
import type { Draw } from './draw';
import { STREETS } from './invented-names';

const SAFE: readonly Answer[] = ['yes', 'yes', 'yes', 'no', 'not-asked'];
const MAIL_DOMAINS = ['example.com', 'example.org', 'example.net'];
const POSTCODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * Contact points that reach nobody: telephone numbers that Ofcom keeps for drama (07700 900000 to 900999, 0116 496 0000
 * to 0999), mail at the domains of RFC 2606, and streets in the postcode area ZZ, which does not exist. Takes six draws.
 */
export function inventContactPoints(
  draw: Draw,
  givenName: string,
  familyName: string,
  phoneKind: 'mobile' | 'phone',
): ContactPoint[] {
  const last = String(draw.next(1000)).padStart(3, '0');
  const number = phoneKind === 'mobile' ? `07700 900${last}` : `0116 496 0${last}`;
  const name = `${givenName}.${familyName}`.toLowerCase().replace(/[^a-z.]/g, '');
  const answers = draw.next(125);
  const points: ContactPoint[] = [
    { kind: phoneKind, value: number, safeToUse: answer(answers) },
    { kind: 'email', value: `${name}.${draw.next(10000)}@${draw.of(MAIL_DOMAINS)}`, safeToUse: answer(answers / 5) },
    { kind: 'post', value: `${addressOf(draw)}`, safeToUse: answer(answers / 25) },
  ];
  return points.slice(0, 1 + (answers % 3));
}

function answer(drawn: number): Answer {
  return SAFE[Math.floor(drawn) % SAFE.length] ?? 'not-asked';
}

function addressOf(draw: Draw): string {
  const house = draw.next(60_000);
  const letter = (n: number) => POSTCODE_LETTERS[n % POSTCODE_LETTERS.length];
  const postcode = `ZZ9 ${house % 10}${letter(house)}${letter(Math.floor(house / 20))}`;
  return `${1 + (house % 180)} ${draw.of(STREETS)}, Leicester, ${postcode}`;
}
