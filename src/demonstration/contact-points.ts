import type { Faker } from '@faker-js/faker';
import type { DateTime } from 'luxon';
import type { ContactKind, ContactPoint } from '../intake/contract/crime-update.types';
import { dayOf } from './dates';
import type { DramaNumbers } from './drama-numbers';

export interface Asked {
  by: string;
  on: DateTime;
}

const STREETS = ['Invented Road', 'Fiction Street', 'Example Avenue', 'Sample Lane', 'Pretend Close', 'Storybook Way'];
const SAFE = [
  { value: 'yes', weight: 12 },
  { value: 'no', weight: 3 },
  { value: 'not-asked', weight: 5 },
] as const;

/** How an invented person can be reached, the preferred way first: one to three ways, none of which reaches anybody. */
export function inventContactPoints(
  faker: Faker,
  numbers: DramaNumbers,
  name: string,
  town: string,
  asked: Asked,
): ContactPoint[] {
  const ways: [ContactKind, string][] = [
    faker.datatype.boolean(0.8) ? ['mobile', numbers.mobile()] : ['phone', numbers.landline()],
    ['email', emailOf(faker, name)],
    ['post', inventAddress(faker, town)],
  ];
  const preferred = faker.helpers.arrayElement([[0], [0, 1], [0, 2], [0, 1, 2], [1], [2, 0]]);
  return preferred.flatMap((way) => (ways[way] ? [contactPoint(faker, ...ways[way], asked)] : []));
}

/** One contact point with what the person said about it; who asked and when only if somebody did. */
export function contactPoint(faker: Faker, kind: ContactKind, value: string, asked: Asked): ContactPoint {
  const safeToUse = faker.helpers.weightedArrayElement(SAFE);
  return { kind, value, safeToUse, ...(safeToUse !== 'not-asked' && { askedBy: asked.by, askedOn: dayOf(asked.on) }) };
}

/** Mail at example.org, which RFC 2606 keeps from everybody. */
function emailOf(faker: Faker, name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/ /g, '.')
    .replace(/[^a-z.]/g, '');
  return `${letters}.${faker.number.int({ min: 1, max: 999 })}@example.org`;
}

/** A street that does not exist with a postcode of the area ZZ, which does not either. */
function inventAddress(faker: Faker, town: string): string {
  const street = faker.helpers.arrayElement(STREETS);
  const postcode = `ZZ9 ${faker.string.numeric(1)}${faker.string.fromCharacters('ABDEFGHJLNPQRSTUWXYZ', 2)}`;
  return `${faker.number.int({ min: 1, max: 180 })} ${street}, ${town}, ${postcode}`;
}
