import { validateCrimeUpdate } from './crime-update';
import { CRIME_UPDATE_EXAMPLE } from './crime-update.example';

const now = new Date('2024-03-12T12:00:00Z');
const check = (value: unknown) => validateCrimeUpdate(value, { now });

/** The example with the value at `path` ('/crime/reference') replaced; undefined removes it. */
function changed(path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(CRIME_UPDATE_EXAMPLE) as unknown as Record<string, unknown>;
  const steps = path.split('/').slice(1);
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = copy;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

function problemsOf(value: unknown) {
  const checked = check(value);
  return checked.ok ? [] : checked.problems;
}

describe('crime update, contract v1', () => {
  it('accepts the example as it is', () => {
    expect(check(CRIME_UPDATE_EXAMPLE)).toEqual({ ok: true, update: CRIME_UPDATE_EXAMPLE, dropped: [] });
  });

  it('accepts the least that an update can say', () => {
    const least = {
      contract: 'crime-update/1',
      messageId: '1',
      source: 'a',
      version: 1,
      sentAt: '2024-03-12T12:00:00+01:00',
      crime: { reference: 'r', crimeType: 'burglary' },
    };
    expect(check(least)).toMatchObject({ ok: true });
  });

  it('drops what the contract does not have, and says where', () => {
    const value = changed('/intelligence', { text: 'secret' });
    const crime = value['crime'] as Record<string, unknown>;
    crime['investigationText'] = 'secret';
    const [victim] = value['victims'] as Record<string, unknown>[];
    Object.assign(victim ?? {}, JSON.parse('{"__proto__": {"invented": true}, "note <b>": 1}'));
    const checked = check(JSON.parse(JSON.stringify(value)));
    expect(checked.ok && checked.dropped.sort()).toEqual(
      ['/crime/investigationText', '/intelligence', '/victims/0/note ?b?'].sort(),
    );
    expect(JSON.stringify(checked)).not.toContain('secret');
    expect(checked.ok && checked.update).toEqual(CRIME_UPDATE_EXAMPLE);
  });

  it('drops an own __proto__ without following it', () => {
    const text = JSON.stringify(CRIME_UPDATE_EXAMPLE).replace('{', '{"__proto__":{"polluted":true},');
    const checked = check(JSON.parse(text));
    expect(checked).toMatchObject({ ok: true, dropped: ['/__proto__'] });
    expect(checked.ok && 'polluted' in checked.update).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['/contract', 'crime-update/2', 'the text crime-update/1'],
    ['/messageId', undefined, 'a value: this field must be given'],
    ['/messageId', 'two words', 'an id of 1 to 200 printable characters without blanks'],
    ['/version', 0, 'a whole number from 1 to 2147483647'],
    ['/version', 1.5, 'a whole number from 1 to 2147483647'],
    ['/sentAt', '2024-03-12', 'a date and time with its zone, such as 2024-03-09T14:30:00Z'],
    ['/sentAt', '2024-02-30T10:00:00Z', 'a date that exists'],
    ['/crime', undefined, 'a value: this field must be given'],
    ['/crime', [], 'a JSON object'],
    ['/crime/reference', '', 'a reference of 1 to 100 characters without blanks at its ends or line breaks'],
    [
      '/crime/reference',
      'x'.repeat(101),
      'a reference of 1 to 100 characters without blanks at its ends or line breaks',
    ],
    ['/crime/occurredFrom', '2024-13', expect.stringContaining('a date: YYYY-MM')],
    ['/crime/occurredFrom', '2024-02-30', 'a date that exists'],
    ['/crime/occurredFrom', '2024-03-10T00:00:00Z', ''],
    ['/crime/occurredTo', '2024-03-08', 'a date not before occurredFrom'],
    ['/crime/reportedOn', '2024-03-13', 'a date not after today'],
    ['/crime/reportedOn', '2024-04', 'a date not after today'],
    ['/crime/reportedOn', '2024-03-13T00:00:01Z', 'a date not after today'],
    ['/crime/where/locality', 'nottingham', expect.stringContaining('outside-force')],
    ['/crime/flags/hate/0', 'age', 'one of: disability, race, religion, sexual-orientation, transgender'],
    ['/crime/flags/hate', ['race', 'race'], 'a list without repetitions'],
    ['/crime/flags/cloaked', 'no', 'true or false'],
    ['/status/published', 'Offender sent home', 'one of the statuses that data.police.uk publishes, letter for letter'],
    ['/status/code', 'charged', ''],
    ['/outcomes/0/type', '23', 'a Home Office outcome type: 0 to 22, 1A, 2A or 3A, as a text'],
    ['/outcomes/0/type', undefined, ''],
    ['/outcomes/0/factId', 'arrest-1', ''],
    ['/suspects/0/suspectId', 'Sam Invented', 'an opaque id of 1 to 64 letters, digits and . _ : -'],
    ['/suspects/0/events/0/kind', 'hugged', 'one of the event kinds in the contract, for example arrested or charged'],
    ['/suspects/0/events/0/code', 'guilty', 'no code: events of the kind arrested have none'],
    ['/suspects/0/events/0/kind', 'plea', ''],
    ['/suspects/0/events/0/at', '2025-01', 'a date not after today'],
    ['/suspects/0/events/1/conditions/0/until', '2024-03-09', 'a day not before from'],
    ['/victims/0/dateOfBirth', '2024-03-13', 'a date not after today'],
    ['/victims/0/dateOfBirth', '1904-03-11', 'a date not more than 120 years ago'],
    ['/victims/0/dateOfBirth', '1990-02-29', 'a day that exists, as YYYY-MM-DD'],
    ['/victims/0/givenName', '\u0000', 'a text without control or broken characters'],
    ['/victims/0/givenName', 'Ro\ud800bin', 'a text without control or broken characters'],
    ['/victims/0/givenName', '  ', 'a text of 1 to 100 characters'],
    ['/victims/0/contactPoints/0/value', 'unknown', 'a telephone number'],
    ['/victims/1/contactPoints/0/value', 'jo at home', 'an e-mail address'],
    ['/victims/1/organisationName', undefined, 'the name of the organisation'],
    ['/victims/1/sourceReference', 'V-55120', 'a sourceReference that this update does not use twice'],
    ['/victims/0/contactPoints', new Array(21).fill({}), 'a list of at most 20 entries'],
  ])('names the field and what was expected: %s', (path, value, expected) => {
    const problems = problemsOf(changed(path, value));
    if (expected === '') expect(problems).toHaveLength(1);
    else expect(problems).toContainEqual({ field: path, expected });
  });

  it('lets what is still to come lie in the future', () => {
    expect(check(changed('/suspects/0/events/1/endsOn', '2034-01-01'))).toMatchObject({ ok: true });
  });

  it('judges today by the clock of London', () => {
    const summer = { now: new Date('2024-06-30T23:30:00Z') };
    expect(validateCrimeUpdate(changed('/crime/reportedOn', '2024-07'), summer).ok).toBe(true);
  });

  it('needs a crime type or an offence, unless it only adds to a crime', () => {
    const value = changed('/crime/offences', undefined);
    expect(problemsOf(value)).toEqual([
      { field: '/crime/crimeType', expected: 'a crime type, or at least one offence' },
    ]);
    delete value['victims'];
    expect(check(value).ok).toBe(true);
  });

  it('needs a name for a person', () => {
    const value = changed('/victims/0/givenName', undefined);
    expect(check(value).ok).toBe(true);
    delete (value['victims'] as Record<string, unknown>[])[0]?.['familyName'];
    expect(problemsOf(value)).toEqual([{ field: '/victims/0/familyName', expected: 'a given name or a family name' }]);
  });

  it('lists a hundred problems and counts the rest', () => {
    const victims = new Array(100).fill({ sourceReference: 1, kind: 'x' });
    const problems = problemsOf(changed('/victims', victims));
    expect(problems).toHaveLength(101);
    expect(problems[100]?.expected).toBe('the first 100 problems corrected; there are 200 more');
  });
});
