import { Problem } from '../platform/errors/problem';

export class TaskSettledAlready extends Problem {
  constructor() {
    super(
      'task-settled',
      409,
      'Somebody has already looked at this',
      'Read the case again: it shows what still waits.',
    );
  }
}

export class ProposalDecidedAlready extends Problem {
  constructor() {
    super(
      'proposal-decided',
      409,
      'This proposal has already been decided',
      'Read the victim again: it shows the value that stands now.',
    );
  }
}

export class ReturnedAlready extends Problem {
  constructor() {
    super(
      'returned-already',
      409,
      'This has already been sent back for that reason',
      'The police have it. Wait for better details, or choose another reason.',
    );
  }
}

export class NotReturnable extends Problem {
  constructor(why: 'restricted' | 'self-reported') {
    const detail =
      why === 'restricted'
        ? 'The crime is restricted: nothing about it is ever sent to the police. Ask your supervisor how to go on.'
        : 'The victim told us about it, not the police: the police are told nothing. Ask the victim for another way to reach them.';
    super('not-returnable', 409, 'This case cannot be sent back to the police', detail);
  }
}

export class ClosedContactPoint extends Problem {
  constructor() {
    super(
      'contact-point-closed',
      409,
      'This way to reach the victim is closed',
      'The suspect uses it too, so it can never be marked as safe. Ask the victim for another one.',
    );
  }
}
