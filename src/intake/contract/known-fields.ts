import schema from './crime-update.v1.schema.json';
import type { Problem } from './problem';

/** The contract's fields as a tree: what an object may hold, what the entries of a list are. */
interface Shape {
  fields: Map<string, Shape> | null;
  entries: Shape | null;
}

interface Node {
  $ref?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

const ROOT = shapeOf(schema as Node);
// Control characters that no field needs, and halves of surrogate pairs: the database can store neither.
const UNSTORABLE = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}/u;
const PLAIN_NAME = /[^A-Za-z0-9_.$ -]/g;

/**
 * Keeps the fields that the contract lists and drops the rest. `value` must match the schema.
 * `dropped` gets a JSON pointer per dropped field (names shortened and stripped of odd characters), `problems` a
 * problem per text that cannot be stored. Returns `value` itself when nothing had to go.
 */
export function keepKnownFields(value: unknown, dropped: string[], problems: Problem[]): unknown {
  return isClean(value, ROOT) ? value : keep(value, ROOT, '', dropped, problems);
}

// The common case, without building a path or a copy.
function isClean(value: unknown, shape: Shape): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((entry) => shape.entries !== null && isClean(entry, shape.entries));
  for (const name of Object.keys(value)) {
    const known = shape.fields?.get(name);
    if (!known || !isClean((value as Record<string, unknown>)[name], known)) return false;
  }
  return true;
}

function keep(value: unknown, shape: Shape, path: string, dropped: string[], problems: Problem[]): unknown {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) problems.push({ field: path, expected: 'a text without control or broken characters' });
    return value;
  }
  if (Array.isArray(value)) return keepEntries(value, shape.entries, path, dropped, problems);
  if (typeof value !== 'object' || value === null || !shape.fields) return value;
  let changed = false;
  const kept: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    const known = shape.fields.get(name);
    if (!known) {
      dropped.push(`${path}/${name.slice(0, 40).replace(PLAIN_NAME, '?')}`);
      changed = true;
      continue;
    }
    const result = keep(child, known, `${path}/${name}`, dropped, problems);
    changed ||= result !== child;
    kept[name] = result;
  }
  return changed ? kept : value;
}

function keepEntries(
  list: unknown[],
  shape: Shape | null,
  path: string,
  dropped: string[],
  problems: Problem[],
): unknown {
  if (!shape) return list;
  const kept = list.map((entry, i) => keep(entry, shape, `${path}/${i}`, dropped, problems));
  return kept.some((entry, i) => entry !== list[i]) ? kept : list;
}

function shapeOf(node: Node): Shape {
  const target = node.$ref ? definitionOf(node.$ref) : node;
  return {
    fields: target.properties
      ? new Map(Object.entries(target.properties).map(([name, child]) => [name, shapeOf(child)]))
      : null,
    entries: target.items ? shapeOf(target.items) : null,
  };
}

function definitionOf(ref: string): Node {
  const name = ref.replace('#/$defs/', '');
  const found = (schema.$defs as Record<string, Node>)[name];
  if (!found) throw new Error(`The crime update schema names ${ref}, which it does not define.`);
  return found;
}
