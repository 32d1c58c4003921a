import type { Guard } from '../guard';

const door = 'test/journeys/intake-door.spec.ts';
const contract = 'src/intake/contract/crime-update.spec.ts';

/** What the police feed may send. */
export const feedGuards: Guard[] = [
  {
    guard: 'The door opens to a key that was issued',
    file: 'src/intake/door/sources.ts',
    find: 'where key_hash = $1 and revoked_at is null',
    replace: 'where (key_hash = $1 or true) and revoked_at is null',
    test: door,
    testName: 'is refused without a key that is valid',
  },
  {
    guard: 'A revoked key opens nothing',
    file: 'src/intake/door/sources.ts',
    find: 'where key_hash = $1 and revoked_at is null',
    replace: 'where key_hash = $1',
    test: door,
    testName: 'is refused without a key that is valid',
  },
  {
    guard: 'A key revoked while a stream is read ends it',
    file: 'src/intake/door/receive-stream.ts',
    find: 'await this.sources.stillAdmitted(delivery.from);',
    replace: '',
    test: 'test/journeys/intake-stream.spec.ts',
    testName: 'stops when its key is revoked',
  },
  {
    guard: 'A source speaks for itself alone',
    file: 'src/intake/door/look-at.ts',
    find: 'if (checked.update.source !== source)',
    replace: 'if (!source)',
    test: door,
    testName: '',
  },
  {
    guard: 'Fields outside the contract are dropped',
    file: 'src/intake/contract/crime-update.ts',
    find: 'keepKnownFields(value, dropped, problems) as CrimeUpdate',
    replace: 'value as CrimeUpdate',
    test: contract,
    testName: 'drops what the contract does not have',
  },
  {
    guard: 'Dates in the future are quarantined',
    file: 'src/intake/contract/date-problems.ts',
    find: 'else if (isAfter(date, today))',
    replace: 'else if (!today)',
    test: contract,
    testName: '',
  },
  {
    guard: 'An unknown published outcome is quarantined',
    file: 'src/intake/data-police-uk/row-mapper.ts',
    find: 'if (!PUBLISHED_OUTCOMES.has(outcome)) {',
    replace: 'if (!outcome) {',
    test: 'src/intake/data-police-uk/row-mapper.spec.ts',
    testName: '',
  },
  {
    guard: 'An unknown published status is quarantined',
    file: 'src/intake/data-police-uk/street-row.ts',
    find: "if (status !== '' && !PUBLISHED_OUTCOMES.has(status)) {",
    replace: 'if (!fields) {',
    test: 'src/intake/data-police-uk/row-mapper.spec.ts',
    testName: '',
  },
  {
    guard: 'A message id used again for other content is quarantined',
    file: 'src/intake/update-log.ts',
    find: 'where kept.body <> row.body::jsonb',
    replace: 'where false',
    test: door,
    testName: 'under an id that was used for other content',
  },
  {
    guard: 'The same message again is a duplicate',
    file: 'src/intake/update-log.ts',
    find: 'const accepted = candidates.filter(({ id }) => fresh.has(id));',
    replace: 'const accepted = candidates;',
    test: 'test/journeys/spine.spec.ts',
    testName: '',
  },
];
