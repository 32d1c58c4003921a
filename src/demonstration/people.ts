import type { Faker } from '@faker-js/faker';
import { type DateTime } from 'luxon';
import type { Crime, Suspect, Victim } from '../intake/contract/crime-update.types';
import { type Asked, contactPoint, inventContactPoints } from './contact-points';
import { dayOf } from './dates';
import type { DramaNumbers } from './drama-numbers';

/** What inventing people needs: the draws, the numbers still free, the day and who asks. */
export interface Scene {
  faker: Faker;
  numbers: DramaNumbers;
  town: string;
  asked: Asked;
}

const SHOPS = ['Stores', 'Supermarket', 'Pharmacy', 'Garden Centre', 'Sports', 'Books', 'Bakery', 'Hardware'];
const CONSENT = [
  { value: 'yes', weight: 14 },
  { value: 'no', weight: 2 },
  { value: 'not-asked', weight: 4 },
] as const;

/** Somebody of an age in years, known to the source by `reference`. */
export function inventPerson(scene: Scene, reference: string, age: { min: number; max: number }): Victim {
  const { faker, numbers, town, asked } = scene;
  const [givenName, familyName] = [faker.person.firstName(), faker.person.lastName()];
  return {
    sourceReference: reference,
    kind: 'person',
    givenName,
    familyName,
    dateOfBirth: inventBirthday(faker, asked.on, age),
    contactPoints: inventContactPoints(faker, numbers, `${givenName} ${familyName}`, town, asked),
    language: 'en',
    consentToReferral: faker.helpers.weightedArrayElement(CONSENT),
    invented: true,
  };
}

export function inventOrganisation({ faker, numbers, asked }: Scene, reference: string): Victim {
  return {
    sourceReference: reference,
    kind: 'organisation',
    organisationName: `${faker.person.lastName()} ${faker.helpers.arrayElement(SHOPS)}`,
    contactName: `${faker.person.firstName()} ${faker.person.lastName()}`,
    contactPoints: [contactPoint(faker, 'phone', numbers.landline(), asked)],
    consentToReferral: faker.helpers.weightedArrayElement(CONSENT),
    invented: true,
  };
}

export function inventOfficer(faker: Faker, numbers: DramaNumbers): NonNullable<Crime['officerInCase']> {
  const rank = faker.helpers.arrayElement(['PC', 'PC', 'DC', 'DS']);
  return {
    name: `${rank} ${faker.person.firstName()} ${faker.person.lastName()}`,
    collarNumber: faker.string.numeric({ length: 4, allowLeadingZeros: false }),
    contact: numbers.landline(),
  };
}

/** A suspect as the police know them; `shared` is a victim's contact point that is theirs too. */
export function inventSuspect({ faker, numbers, asked }: Scene, shared: Victim | undefined): Suspect {
  const theirs = (shared?.contactPoints ?? []).slice(0, 1).map(({ kind, value }) => ({ kind, value }));
  return {
    suspectId: `s-${faker.string.hexadecimal({ length: 8, prefix: '', casing: 'lower' })}`,
    policeOnly: {
      name: `${faker.person.firstName()} ${faker.person.lastName()}`,
      dateOfBirth: inventBirthday(faker, asked.on, { min: 18, max: 55 }),
      contactPoints: [{ kind: 'mobile', value: numbers.mobile() }, ...theirs],
    },
  };
}

function inventBirthday(faker: Faker, on: DateTime, { min, max }: { min: number; max: number }): string {
  return dayOf(on.minus({ days: faker.number.int({ min: min * 366, max: max * 365 }) }));
}
