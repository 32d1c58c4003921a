import schema from './crime-update.v1.schema.json';

type Json = Record<string, unknown>;
const onlyJsonSchema = new Set(['$schema', '$id', '$defs', 'x-expected']);

/** The contract's JSON Schema as OpenAPI 3.0 takes it: definitions written out where they are used, `const` as an `enum` of one. */
export function schemaForOpenApi(): Json {
  return written(schema);
}

function written({ $ref, const: only, ...own }: Json): Json {
  const entries = Object.entries(own).filter(([name]) => !onlyJsonSchema.has(name));
  return {
    ...(typeof $ref === 'string' && definition($ref)),
    ...Object.fromEntries(entries.map(([name, child]) => [name, value(child)])),
    ...(only !== undefined && { enum: [only] }),
  };
}

function value(child: unknown): unknown {
  if (Array.isArray(child)) return child.map(value);
  return typeof child === 'object' && child !== null ? written({ ...child }) : child;
}

function definition(ref: string): Json {
  const { [ref.replace('#/$defs/', '')]: found }: Record<string, Json | undefined> = schema.$defs;
  if (!found) throw new Error(`The crime update schema names ${ref}, which it does not define.`);
  return written(found);
}
