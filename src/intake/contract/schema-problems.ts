import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import schema from './crime-update.v1.schema.json';
import type { Problem } from './problem';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true });
addFormats.default(ajv);
ajv.addVocabulary(['x-expected']);
const matches = ajv.compile(schema);

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
};

/** Where a value departs from the published schema; empty when it does not. One problem per field. */
export function schemaProblems(value: unknown): Problem[] {
  if (matches(value)) return [];
  const byField = new Map<string, Problem>();
  for (const error of matches.errors ?? []) {
    const field = fieldOf(error);
    if (!byField.has(field)) byField.set(field, { field, expected: expectedBy(error) });
  }
  return [...byField.values()];
}

function fieldOf(error: ErrorObject): string {
  return error.keyword === 'required' ? `${error.instancePath}/${error.params['missingProperty']}` : error.instancePath;
}

function expectedBy(error: ErrorObject): string {
  const { keyword, params } = error;
  if (keyword === 'required') return 'a value: this field must be given';
  if (keyword === 'maxItems') return `a list of at most ${params['limit']} entries`;
  if (keyword === 'uniqueItems') return 'a list without repetitions';
  const said = error.parentSchema?.['x-expected'];
  if (typeof said === 'string') return said;
  if (keyword === 'enum') return `one of: ${params['allowedValues'].join(', ')}`;
  if (keyword === 'type') return TYPES[params['type']] ?? 'another kind of value';
  return 'another value; the contract describes this field';
}
