import { Problem } from '../errors/problem';

/** The cursor is none that an answer of ours gave. */
export class UnknownCursor extends Problem {
  constructor() {
    super(
      'unknown-cursor',
      400,
      'This page of the list cannot be found',
      'Start again from the first page, and follow the link or the cursor given there.',
    );
  }
}

/** An opaque cursor from the place in the list: the sort values of the last item shown. Ids and numbers only, never a name. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor stands for, with as many values as expected; null without a cursor. Anything else: `UnknownCursor`. */
export function placeOf(cursor: string | undefined, values: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const plain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(place) && place.length === values && place.every(plain)) return place as (string | number)[];
  } catch {
    throw new UnknownCursor();
  }
  throw new UnknownCursor();
}
