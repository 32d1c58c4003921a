import { day } from '../../platform/web/moment';
import type { StoredFact } from '../crime-record';

const conditionWords = new Map([
  ['no-contact', 'no contact with the victim'],
  ['exclusion', 'keep away from a place'],
  ['residence', 'live at a stated address'],
  ['curfew', 'stay indoors at stated hours'],
]);
const tellers = new Map([
  ['police', 'the police'],
  ['witness-care-unit', 'the witness care unit'],
  ['cps', 'the Crown Prosecution Service'],
  ['court', 'the court'],
  ['probation', 'the probation service'],
]);
const ways = new Map([
  ['in-person', 'in person'],
  ['phone', 'by phone'],
  ['text-message', 'by text message'],
  ['email', 'by email'],
  ['letter', 'by letter'],
]);

/** What the journey does not fold but a person needs to know: protective conditions, when it ends, whether the victim was told. Sentences. */
export function detailsInWords({
  conditions,
  ends_on,
  told,
  told_by,
  told_how,
  told_at,
}: StoredFact['details']): string[] {
  const sentences: string[] = [];
  if (conditions?.length)
    sentences.push(`Conditions: ${conditions.map((code) => conditionWords.get(code) ?? code).join('; ')}.`);
  if (ends_on) sentences.push(`Ends on ${day(ends_on)}.`);
  if (told === false) sentences.push('The victim has not been told.');
  if (told === true) {
    const by = told_by ? ` by ${tellers.get(told_by) ?? 'another organisation'}` : '';
    const how = told_how && ways.has(told_how) ? ` ${ways.get(told_how)}` : '';
    sentences.push(`The victim was told${by}${how}${told_at ? ` on ${day(told_at)}` : ''}.`);
  }
  return sentences;
}
