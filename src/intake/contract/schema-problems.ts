import { Ajv2020 } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats';
import schema from './crime-update.v1.schema.json';
import type { Problem } from './problem';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true });
ajv.addFormat('date', fullFormats.date);
ajv.addVocabulary(['x-expected']);
const matches = ajv.compile(schema);

/** What we read of ajv's errors. */
interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
  parentSchema?: Record<string, unknown>;
}

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

function fieldOf(error: SchemaError): string {
  return error.keyword === 'required'
    ? `${error.instancePath}/${String(error.params['missingProperty'])}`
    : error.instancePath;
}

function expectedBy(error: SchemaError): string {
  const { keyword, params } = error;
  if (keyword === 'required') return 'a value: this field must be given';
  if (keyword === 'maxItems') return `a list of at most ${String(params['limit'])} entries`;
  if (keyword === 'uniqueItems') return 'a list without repetitions';
  const said = error.parentSchema?.['x-expected'];
  if (typeof said === 'string') return said;
  if (keyword === 'enum') return `one of: ${(params['allowedValues'] as string[]).join(', ')}`;
  if (keyword === 'type') return TYPES[String(params['type'])] ?? 'another kind of value';
  return 'another value; the contract describes this field';
}
