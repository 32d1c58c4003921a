import type { Shell } from './shell';

/** A refusal or a failure, as a page: plain words, the way out, and a number to quote. */
export interface ErrorView {
  shell: Shell;
  /** The HTTP status that the page is sent with. */
  status: number;
  /** Heading: what is the matter, for example 'You cannot see this case'. */
  title: string;
  /** What happened, in a sentence or two. */
  whatHappened: string;
  /** What the person can do now, one sentence each. */
  whatToDo: string[];
  /** The request's id, to quote to the administrator; no personal data. */
  requestId: string;
}
