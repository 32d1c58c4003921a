import { Problem } from '../errors/problem';

/** A change must say which version it was made from, so that nobody's change is lost unseen. */
export class IfMatchRequired extends Problem {
  constructor() {
    super(
      'if-match-required',
      428,
      'Say which version you are changing',
      'Read the thing, then send its ETag in the header If-Match with your change.',
    );
  }
}

/** The ETag of a version: `"3"`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** The version that the header `If-Match` names. Without one that an ETag of ours can be read from: `IfMatchRequired`. */
export function ifMatch(header: string | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new IfMatchRequired();
  return Number(version);
}
