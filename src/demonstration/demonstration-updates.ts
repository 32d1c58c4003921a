import { en, en_GB, Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';
import type { CrimeUpdate } from '../intake/contract/crime-update.types';
import { Cast } from './cast';
import { LONDON } from './dates';
import { DramaNumbers } from './drama-numbers';
import { messagesOf } from './messages';
import { inventOfficer } from './people';
import { PLACES } from './places';
import { planCrimes } from './plan';
import { stageCrime } from './staged-crime';

const OFFICERS = 12;

/**
 * What an invented police system sent in the 18 months before `now`, in the order of sending: about 400 crimes, each
 * with its victims, suspects and messages. Covers every crime type, stage and Home Office outcome. Nobody in it exists.
 * Pure: the same seed and moment give the same updates, and every one meets the contract at `now`.
 */
export function demonstrationUpdates({ seed, now }: { seed: number; now: Date }): CrimeUpdate[] {
  const faker = new Faker({ locale: [en_GB, en], seed });
  const numbers = new DramaNumbers();
  const officers = Array.from({ length: OFFICERS }, () => inventOfficer(faker, numbers));
  const cast = new Cast();
  const end = DateTime.fromJSDate(now, { zone: LONDON });
  const updates = planCrimes(faker, now).flatMap((planned, index) => {
    const place = faker.helpers.arrayElement(PLACES);
    const officer = faker.helpers.arrayElement(officers);
    const asked = { by: officer.name ?? '', on: planned.reported };
    const reference = `${planned.reported.toFormat('yy')}D${String(index + 1).padStart(6, '0')}`;
    const scene = { faker, numbers, town: place.town, asked };
    return messagesOf(stageCrime(planned, reference, place, officer, scene, cast), end);
  });
  return updates.sort((a, b) => order(a.sentAt, b.sentAt) || order(a.messageId, b.messageId));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
