export type Phase = 'report' | 'investigation' | 'charging-decision' | 'court' | 'sentence' | 'ended';

/** Where a strand of a journey can be. */
export interface Stage {
  /** What a page calls it. */
  name: string;
  phase: Phase;
  /** How far along: a greater number is further, and no two stages share one. */
  position: number;
  /** A strand here is no longer live. */
  ended: boolean;
  /** Ended, but it may come back to life (rules 3.1, "filed, may re-open", and 3.2). */
  reopenable: boolean;
}

const live = (phase: Phase, position: number, name: string): Stage => ({
  name,
  phase,
  position,
  ended: false,
  reopenable: false,
});
const reopenable = (position: number, name: string): Stage => ({
  name,
  phase: 'ended',
  position,
  ended: true,
  reopenable: true,
});
const final = (position: number, name: string): Stage => ({ ...reopenable(position, name), reopenable: false });

/** The stages of rules 3.2, to the end of the sentence, in the order of their positions. */
export const STAGES = {
  reported: live('report', 10, 'Reported'),
  recorded: live('report', 20, 'Recorded by the police'),
  'under-investigation': live('investigation', 30, 'Under investigation'),
  'no-suspect-identified': reopenable(32, 'Investigation closed: no suspect identified'),
  transferred: reopenable(34, 'Passed to another organisation'),
  'suspect-identified': live('investigation', 40, 'Suspect identified'),
  arrested: live('investigation', 50, 'Suspect arrested'),
  'interviewed-under-caution': live('investigation', 60, 'Suspect interviewed under caution'),
  'released-under-investigation': live('investigation', 70, 'Suspect released under investigation'),
  'on-police-bail': live('investigation', 72, 'Suspect on police bail'),
  'no-further-action': reopenable(74, 'Suspect released: no further action'),
  'awaiting-charge-decision': live('charging-decision', 80, 'Waiting for a charging decision'),
  'not-prosecuted': reopenable(82, 'Not prosecuted'),
  'out-of-court-disposal': reopenable(84, 'Dealt with out of court'),
  'dealt-with-in-another-case': reopenable(90, 'Dealt with as part of another case'),
  charged: live('court', 100, 'Suspect charged'),
  'first-hearing': live('court', 110, 'First court hearing'),
  'sent-to-crown-court': live('court', 120, 'Sent to the Crown Court'),
  'plea-entered': live('court', 130, 'Not guilty plea entered'),
  'trial-listed': live('court', 140, 'Trial listed'),
  'court-ended': reopenable(145, 'Court case stopped'),
  acquitted: final(148, 'Found not guilty'),
  convicted: live('court', 150, 'Guilty: waiting for sentence'),
  sentenced: live('sentence', 160, 'Sentenced'),
  appeal: live('sentence', 165, 'Appeal'),
  'community-sentence': live('sentence', 170, 'Serving a sentence in the community'),
  'in-custody': live('sentence', 175, 'In custody'),
  'on-licence': live('sentence', 180, 'Released on licence'),
  recalled: live('sentence', 185, 'Recalled to prison'),
  'sentence-complete': final(200, 'Sentence complete'),
} satisfies Record<string, Stage>;

export type StageCode = keyof typeof STAGES;

export const STAGE_CODES = Object.keys(STAGES) as readonly StageCode[];

/** The stage of a code, typed the same for every code. */
export const stage = (code: StageCode): Stage => STAGES[code];

/** Whether a text read from outside (an address, a row) is the code of a stage. */
export const isStageCode = (text: string): text is StageCode => Object.hasOwn(STAGES, text);

/** Whether a strand here has been before a court, or is on its way there. */
export const isChargedOrBeyond = (code: StageCode): boolean => STAGES[code].position >= STAGES.charged.position;
