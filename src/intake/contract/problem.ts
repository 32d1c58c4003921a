/** One thing wrong with an update. Never holds the value itself: it may be personal data. */
export interface Problem {
  /** JSON pointer to the field, '' for the whole update. */
  field: string;
  /** What was expected there, in plain words. */
  expected: string;
}
