/** How patient the handing over is, in milliseconds. */
export interface Pace {
  /** How often a reaction is tried before it is held back. */
  attempts: number;
  /** The pause before the second try; it doubles each time. */
  firstPause: number;
  /** After how long an event that still waits is handed over again: the queue may have lost it. */
  handOverAgain: number;
}

export const PACE = Symbol('pace');

/** Half a minute of tries in all, and handed over again after as long. */
export const usualPace: Pace = { attempts: 6, firstPause: 1_000, handOverAgain: 30_000 };
