import { Problem } from '../../platform/errors/problem';
import type { LineAnswer } from './line-answer';

/** An update that cannot be taken as it is. It is kept, with the same reasons, on the police side. */
export class Quarantined extends Problem {
  constructor({ problems, messageId, line }: LineAnswer) {
    const detail =
      'Each field named below should hold what is expected there. Correct it at the source and send it again. What you sent is kept for the police liaison.';
    super('quarantined', 422, 'This crime update was quarantined', detail, {
      result: 'quarantined',
      line,
      ...(messageId && { messageId }),
      errors: problems,
    });
  }
}

/** A body that is neither of the two kinds that the door takes. */
export class UnknownContent extends Problem {
  constructor() {
    super(
      'unsupported-media-type',
      415,
      'That kind of content cannot be taken',
      'Send application/json (one crime update) or application/x-ndjson (one a line), uncompressed and not empty.',
    );
  }
}
