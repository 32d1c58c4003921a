import type { StageCode } from './stages';

const REPORT = ['reported', 'recorded'] as const;
const SUSPECT = [
  'suspect-identified',
  'arrested',
  'interviewed-under-caution',
  'released-under-investigation',
  'on-police-bail',
  'awaiting-charge-decision',
] as const;
const CLOSED = [
  'no-suspect-identified',
  'transferred',
  'no-further-action',
  'not-prosecuted',
  'out-of-court-disposal',
  'dealt-with-in-another-case',
] as const;
const COURT = ['charged', 'first-hearing', 'sent-to-crown-court', 'plea-entered', 'trial-listed'] as const;
const RESULT = ['court-ended', 'acquitted', 'convicted', 'sentenced'] as const;
const SENTENCE = ['appeal', 'community-sentence', 'in-custody', 'on-licence', 'recalled', 'sentence-complete'] as const;
const BEFORE_SUSPECT = [...REPORT, 'under-investigation'] as const;
const ONWARD = [...CLOSED, ...COURT, ...RESULT, ...SENTENCE] as const;
const VERDICT_ONWARD = [...RESULT, ...SENTENCE] as const;
const REOPENED = ['under-investigation', ...SUSPECT, ...CLOSED, ...COURT, ...RESULT] as const;

/**
 * Stage -> the stages that may follow it (design, after rules 3.1 and 3.2). Forward skips are normal, since a source may
 * never send an arrest or a hearing. A closed investigation may be opened again; one dealt with out of court only by
 * going to court. What neither this table nor ADDS_NOTHING lists is refused, and a person looks.
 */
export const NEXT_STAGES: Readonly<Record<StageCode, readonly StageCode[]>> = {
  reported: ['recorded', 'under-investigation', ...SUSPECT, ...ONWARD],
  recorded: ['under-investigation', ...SUSPECT, ...ONWARD],
  'under-investigation': [...SUSPECT, ...ONWARD],
  'suspect-identified': [...SUSPECT, ...ONWARD],
  arrested: [
    'interviewed-under-caution',
    'released-under-investigation',
    'on-police-bail',
    'awaiting-charge-decision',
    ...ONWARD,
  ],
  'interviewed-under-caution': [
    'arrested',
    'released-under-investigation',
    'on-police-bail',
    'awaiting-charge-decision',
    ...ONWARD,
  ],
  'released-under-investigation': ['arrested', 'on-police-bail', 'awaiting-charge-decision', ...ONWARD],
  'on-police-bail': ['arrested', 'released-under-investigation', 'awaiting-charge-decision', ...ONWARD],
  'awaiting-charge-decision': ONWARD,
  charged: ['first-hearing', 'sent-to-crown-court', 'plea-entered', 'trial-listed', ...VERDICT_ONWARD],
  'first-hearing': ['sent-to-crown-court', 'plea-entered', 'trial-listed', ...VERDICT_ONWARD],
  'sent-to-crown-court': ['plea-entered', 'trial-listed', ...VERDICT_ONWARD],
  'plea-entered': ['sent-to-crown-court', 'trial-listed', ...VERDICT_ONWARD],
  'trial-listed': VERDICT_ONWARD,
  convicted: ['sentenced', ...SENTENCE],
  sentenced: SENTENCE,
  appeal: [
    'trial-listed',
    'acquitted',
    'convicted',
    'sentenced',
    'community-sentence',
    'in-custody',
    'on-licence',
    'recalled',
    'sentence-complete',
  ],
  'community-sentence': ['in-custody', 'on-licence', 'sentence-complete', 'appeal'],
  'in-custody': ['on-licence', 'recalled', 'sentence-complete', 'appeal'],
  'on-licence': ['recalled', 'sentence-complete', 'appeal'],
  recalled: ['on-licence', 'sentence-complete', 'appeal'],
  'no-suspect-identified': REOPENED,
  transferred: REOPENED,
  'no-further-action': REOPENED,
  'not-prosecuted': REOPENED,
  'out-of-court-disposal': ['dealt-with-in-another-case', ...COURT, ...RESULT],
  'dealt-with-in-another-case': [...COURT, ...RESULT],
  'court-ended': [...COURT, ...RESULT],
  acquitted: [],
  'sentence-complete': [],
};

/**
 * Stage -> what may be said later without contradicting it, and without moving it: a suspect on trial can be arrested
 * again, a sentence can be told after its custody began. It goes on the timeline and no more.
 */
export const ADDS_NOTHING: Readonly<Record<StageCode, readonly StageCode[]>> = {
  reported: [],
  recorded: ['reported'],
  'under-investigation': REPORT,
  'suspect-identified': BEFORE_SUSPECT,
  arrested: [...BEFORE_SUSPECT, 'suspect-identified'],
  'interviewed-under-caution': [...BEFORE_SUSPECT, 'suspect-identified'],
  'released-under-investigation': [...BEFORE_SUSPECT, 'suspect-identified', 'interviewed-under-caution'],
  'on-police-bail': [...BEFORE_SUSPECT, 'suspect-identified', 'interviewed-under-caution'],
  'awaiting-charge-decision': [...BEFORE_SUSPECT, ...SUSPECT],
  charged: [...REPORT, ...SUSPECT],
  'first-hearing': [...REPORT, ...SUSPECT, 'charged'],
  'sent-to-crown-court': [...REPORT, ...SUSPECT, 'charged', 'first-hearing'],
  'plea-entered': [...REPORT, ...SUSPECT, 'charged', 'first-hearing'],
  'trial-listed': [...REPORT, ...SUSPECT, 'charged', 'first-hearing', 'sent-to-crown-court', 'plea-entered'],
  convicted: [...REPORT, 'arrested', 'first-hearing', 'sent-to-crown-court', 'plea-entered', 'trial-listed'],
  sentenced: [...REPORT, 'arrested', 'convicted'],
  appeal: [...REPORT, 'arrested'],
  'community-sentence': [...REPORT, 'arrested', 'convicted', 'sentenced'],
  'in-custody': [...REPORT, 'arrested', 'convicted', 'sentenced'],
  'on-licence': [...REPORT, 'arrested', 'convicted', 'sentenced'],
  recalled: [...REPORT, 'arrested', 'convicted', 'sentenced'],
  'no-suspect-identified': REPORT,
  transferred: REPORT,
  'no-further-action': REPORT,
  'not-prosecuted': REPORT,
  'out-of-court-disposal': REPORT,
  'dealt-with-in-another-case': REPORT,
  'court-ended': REPORT,
  acquitted: REPORT,
  'sentence-complete': REPORT,
};

export type Effect = 'moved' | 'noted' | 'refused';

const effects = new Map<StageCode, Map<StageCode, Effect>>(
  (Object.keys(NEXT_STAGES) as StageCode[]).map((from) => [
    from,
    new Map<StageCode, Effect>([
      ...ADDS_NOTHING[from].map((to): [StageCode, Effect] => [to, 'noted']),
      ...NEXT_STAGES[from].map((to): [StageCode, Effect] => [to, 'moved']),
      [from, 'noted'],
    ]),
  ]),
);

/** What hearing of stage `to` does to a strand at stage `from`. The same stage again is noted. */
export const effectOf = (from: StageCode, to: StageCode): Effect => effects.get(from)?.get(to) ?? 'refused';
