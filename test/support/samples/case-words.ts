import type { Moment } from '../../../src/platform/web/moment';
import type { Tag } from '../../../src/platform/web/tag';

/** A name that would run if any template forgot to escape it. */
export const HOSTILE_NAME = "Robin <script>alert('x')</script> O'Neil";

/** A moment of that day. */
export const on = (at: string, precision: Moment['precision'] = 'day'): Moment => ({
  at: `${at}T09:30:00Z`,
  precision,
});
const stage: Record<string, Tag> = {
  investigation: { text: 'Under investigation', tone: 'slate' },
  charged: { text: 'Charged', tone: 'plum' },
  trial: { text: 'Trial listed', tone: 'plum' },
  closed: { text: 'Closed, may reopen', tone: 'grey' },
  court: { text: 'Awaiting court outcome', tone: 'amber' },
  sentence: { text: 'Serving sentence', tone: 'green' },
};
/** The tag of a stage. */
export const tag = (name: string): Tag => stage[name] ?? { text: name, tone: 'grey' };

/** Options whose values are made from their texts. */
export const choices = (...texts: string[]) =>
  texts.map((text) => ({ value: text.toLowerCase().replace(/\W+/g, '-'), text }));
export const crimeTypes = choices(
  'Burglary',
  'Criminal damage and arson',
  'Robbery',
  'Vehicle crime',
  'Violence and sexual offences',
);
export const localities = choices(
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley and Bosworth',
  'Leicester City',
  'Rutland',
);
