import * as fc from 'fast-check';
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

describe('any JSON value', () => {
  const paths = leavesOf(CRIME_UPDATE_EXAMPLE, '');

  it('gets a clear answer and never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => answersClearly(value)),
      { numRuns: 1000 },
    );
  });

  it('in any one place of an update gets a clear answer that does not repeat it', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant('canary-51c1'), fc.integer());
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, value) => {
        answersClearly(changed(path, value));
        for (const problem of problemsOf(changed(path, value))) expect(JSON.stringify(problem)).not.toContain('canary');
      }),
      { numRuns: 3000 },
    );
  });

  function answersClearly(value: unknown): void {
    const checked = check(value);
    if (checked.ok) return;
    expect(checked.problems.length).toBeGreaterThan(0);
    for (const { field, expected } of checked.problems) {
      expect(field === '' || field.startsWith('/')).toBe(true);
      expect(expected.length).toBeGreaterThan(3);
    }
  }
});

it('is fast enough for an import', () => {
  const small = {
    ...CRIME_UPDATE_EXAMPLE,
    outcomes: [],
    suspects: [],
    victims: CRIME_UPDATE_EXAMPLE.victims?.slice(0, 1),
  };
  const microseconds = (value: unknown, rounds: number) => {
    for (let i = 0; i < 2000; i++) check(value);
    const start = process.hrtime.bigint();
    for (let i = 0; i < rounds; i++) check(value);
    return Number(process.hrtime.bigint() - start) / 1000 / rounds;
  };
  const took = { small: microseconds(small, 10_000), full: microseconds(CRIME_UPDATE_EXAMPLE, 10_000) };
  console.info(
    `validateCrimeUpdate: ${took.small.toFixed(1)} us a small update, ${took.full.toFixed(1)} us the full example`,
  );
  expect(took.small).toBeLessThan(2000);
});

function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([name, child]) => leavesOf(child, `${path}/${name}`));
  return path === '' ? inside : [path, ...inside];
}
