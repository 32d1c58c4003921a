/**
 * What can go wrong, in words that a page can show: a stable code, the HTTP status, a title that says what happened and a detail that
 * says what to do. Never a value that somebody typed: it may be personal data. Becomes RFC 9457 problem details or an error page.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(title);
    this.name = 'Problem';
  }
}

/** Nothing there, or nothing that this person may see: the answer is the same, so that nobody learns what exists. */
export class NotFound extends Problem {
  constructor(what: string) {
    super(
      'not-found',
      404,
      `${what} not found`,
      `Check the address. If you followed a link, the ${what.toLowerCase()} may have moved or you may not have access to it.`,
    );
  }
}

/** One field that could not be taken as it was typed. */
export interface FieldProblem {
  field: string;
  expected: string;
}

/** The answer is kept as typed and each field says what was expected. */
export class Invalid extends Problem {
  constructor(readonly fields: FieldProblem[]) {
    super('invalid', 422, 'Some answers need another look', 'Correct each field named below and send it again.', {
      errors: fields,
    });
  }
}

/** Somebody changed the same thing meanwhile: neither change is lost. */
export class ChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super(
      'changed-meanwhile',
      412,
      'This was changed by somebody else',
      'Read the newest version, then make your change again.',
      { currentVersion },
    );
  }
}
