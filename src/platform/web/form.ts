/** What is wrong with one field, in words that say what to do. `field` is the id of the input. */
export interface FieldError {
  field: string;
  text: string;
}

/** One option of a select or of radio buttons. */
export interface Choice {
  value: string;
  text: string;
}

/** A date as typed, kept as text so that nothing typed is lost. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

/**
 * The error of one field in the form that the GOV.UK macros take.
 * `false` when the field has none, so that it can be passed straight to `errorMessage`.
 */
export function errorFor(errors: readonly FieldError[], field: string): { text: string } | false {
  const found = errors.find((error) => error.field === field);
  return found ? { text: found.text } : false;
}

/** Options for a select, led by an empty one with the given text. */
export function withEmpty(choices: readonly Choice[], text: string): Choice[] {
  return [{ value: '', text }, ...choices];
}

/** The error summary's list: each error links to its field. */
export function errorLinks(errors: readonly FieldError[]): { text: string; href: string }[] {
  return errors.map(({ field, text }) => ({ text, href: `#${field}` }));
}
