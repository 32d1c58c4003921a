import type { ApiContent, ApiDescription, ApiField, ApiOperation } from './pages/api-docs.view';

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

/** Reads an OpenAPI 3 document into what the page shows. What it does not understand it leaves out; it never throws. */
export function describeApi(document: unknown): ApiDescription {
  const root = object(document);
  const info = object(root['info']);
  const schemas = Object.entries(object(object(root['components'])['schemas']));
  return {
    title: text(info['title']),
    version: text(info['version']),
    description: text(info['description']),
    groups: groups(root),
    schemas: schemas.map(([name, schema]) => describeSchema(name, object(schema))),
    schemaNames: schemas.map(([name]) => name),
  };
}

function groups(root: Json): ApiDescription['groups'] {
  const byTag = new Map<string, ApiOperation[]>();
  for (const [path, item] of Object.entries(object(root['paths']))) {
    for (const method of METHODS) {
      const operation = object(item)[method];
      if (!operation) continue;
      const tags = object(operation)['tags'];
      const tag = (Array.isArray(tags) && text(tags[0])) || 'Other';
      byTag.set(tag, [
        ...(byTag.get(tag) ?? []),
        describeOperation(root, path, method, object(operation), object(item)),
      ]);
    }
  }
  return [...byTag].map(([name, operations]) => ({ name, operations }));
}

function describeOperation(root: Json, path: string, method: string, operation: Json, item: Json): ApiOperation {
  const parameters = [...list(item['parameters']), ...list(operation['parameters'])].map((each) => follow(root, each));
  const body = operation['requestBody'] ? content(follow(root, object(operation['requestBody']))) : null;
  const responses = Object.entries(object(operation['responses'])).map(([status, response]) => {
    const answer = follow(root, object(response));
    return { status, description: text(answer['description']), ...content(answer) };
  });
  const id = `${method}-${path}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  const summary = text(operation['summary']);
  const description = text(operation['description']);
  return {
    id,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    parameters: parameters.map(parameter),
    body,
    responses,
  };
}

/** A `$ref` into the document is followed once; anything else is returned as it is. */
function follow(root: Json, value: Json): Json {
  const reference = text(value['$ref']);
  if (!reference.startsWith('#/')) return value;
  return reference
    .slice(2)
    .split('/')
    .reduce((place, step) => object(place[step]), root);
}

function content(holder: Json): ApiContent {
  const entries = Object.entries(object(holder['content']));
  const schema = object(entries[0]?.[1])['schema'];
  return { contentTypes: entries.map(([type]) => type), schema: schema ? typeInWords(object(schema)) : null };
}

const parameter = (value: Json): ApiField => ({
  name: text(value['name']),
  type: typeInWords(object(value['schema'])),
  required: value['required'] === true,
  description: text(value['description']),
  place: text(value['in']) || null,
});

function describeSchema(name: string, schema: Json): ApiDescription['schemas'][number] {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(object(schema['properties'])).map(([field, value]) => ({
    name: field,
    type: typeInWords(object(value)),
    required: required.includes(field),
    description: text(object(value)['description']),
    place: null,
  }));
  return { name, description: text(schema['description']), type: typeInWords(schema), fields };
}

/** 'text (date-time)', 'list of Case', 'one of: yes, no', 'Case or nothing'. */
function typeInWords(schema: Json): string {
  const reference = text(schema['$ref']);
  if (reference) return reference.split('/').pop() ?? '';
  for (const choice of ['allOf', 'oneOf', 'anyOf']) {
    const parts = list(schema[choice]);
    if (parts.length) return parts.map(typeInWords).join(choice === 'allOf' ? ' and ' : ' or ') + orNothing(schema);
  }
  if (Array.isArray(schema['enum'])) return `one of: ${schema['enum'].map(String).join(', ')}${orNothing(schema)}`;
  const types = (Array.isArray(schema['type']) ? schema['type'] : [schema['type']]).map(text);
  const named = types.map((type) =>
    type === 'array' ? `list of ${typeInWords(object(schema['items']))}` : simple(type, schema),
  );
  return named.filter(Boolean).join(' or ') + orNothing(schema);
}

function simple(type: string, schema: Json): string {
  if (type === 'null') return 'nothing';
  const format = text(schema['format']);
  return (words[type] ?? (type || 'anything')) + (format && type !== 'null' ? ` (${format})` : '');
}

const orNothing = (schema: Json): string => (schema['nullable'] === true ? ' or nothing' : '');
