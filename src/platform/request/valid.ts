import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type FieldProblem, Invalid } from '../errors/problem';

/**
 * The value as that class, or `Invalid` naming each field and what was expected (the `message` of its rule). What the class does not
 * name is dropped. The values themselves are never repeated.
 */
export function valid<T extends object>(type: new () => T, value: unknown): T {
  const { made, problems } = check(type, value);
  if (problems.length > 0) throw new Invalid(problems);
  return made;
}

/** The same for a form: what was made of it, and its problems to show beside what was typed. */
export function check<T extends object>(type: new () => T, value: unknown): { made: T; problems: FieldProblem[] } {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const made = plainToInstance(type, plain, { exposeDefaultValues: true });
  return { made, problems: problemsOf(validateSync(made, { whitelist: true, forbidUnknownValues: false })) };
}

function problemsOf(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...(constraints
      ? [{ field: `${path}${property}`, expected: Object.values(constraints)[0] ?? 'another value' }]
      : []),
    ...problemsOf(children ?? [], `${path}${property}.`),
  ]);
}
