import { faker } from '@faker-js/faker/locale/en_GB';

const { first_name, last_name } = faker.rawDefinitions.person ?? {};

/** Name lists of @faker-js/faker for en_GB; read once, never drawn from at random. */
export const FAMILY_NAMES: readonly string[] = last_name?.generic ?? [];
export const GIVEN_NAMES: readonly string[] = [...(first_name?.female ?? []), ...(first_name?.male ?? [])];

export const STREETS = [
  'Invented Road',
  'Fiction Street',
  'Example Avenue',
  'Sample Lane',
  'Pretend Close',
  'Storybook Way',
];
export const SHOP_KINDS = [
  'Stores',
  'Supermarket',
  'Convenience',
  'Pharmacy',
  'Garden Centre',
  'Sports',
  'Books',
  'Bakery',
];

/** Languages by share: most victims prefer English, as BCP 47 tags. */
export const LANGUAGES = [
  ...Array<string>(52).fill('en'),
  'gu',
  'gu',
  'pl',
  'pl',
  'pa',
  'ur',
  'ro',
  'bn',
  'so',
  'hi',
  'ar',
  'pt',
];

if (FAMILY_NAMES.length === 0 || GIVEN_NAMES.length === 0) {
  throw new Error('@faker-js/faker no longer has its name lists where they were: invented victims need them.');
}
