import type { FactKind } from './fact';
import type { StandingFact } from './standing-facts';
import type { StageCode } from './stages';

/** The stage that a kind tells of, whatever its code. Kinds that are not here depend on the code, or tell of none. */
const KIND_STAGE: Readonly<Partial<Record<FactKind, StageCode>>> = {
  'self-reported': 'reported',
  recorded: 'recorded',
  'suspect-identified': 'suspect-identified',
  arrested: 'arrested',
  interviewed: 'interviewed-under-caution',
  bailed: 'on-police-bail',
  'released-under-investigation': 'released-under-investigation',
  'released-no-further-action': 'no-further-action',
  charged: 'charged',
  discontinued: 'court-ended',
  'first-hearing': 'first-hearing',
  'sent-to-crown-court': 'sent-to-crown-court',
  'trial-listed': 'trial-listed',
  sentenced: 'sentenced',
  'released-from-prison': 'on-licence',
  recalled: 'recalled',
  'licence-ended': 'sentence-complete',
  'sentence-completed': 'sentence-complete',
};

/** '<kind> <code>' -> stage. A CPS decision to charge waits for the charge itself, and an
 * appeal that is allowed for what it led to; a change of bail moves nothing. */
const CODE_STAGE: ReadonlyMap<string, StageCode> = new Map([
  ['cps-decision no-charge', 'not-prosecuted'],
  ['cps-decision further-enquiries', 'awaiting-charge-decision'],
  ['plea guilty', 'convicted'],
  ['plea not-guilty', 'plea-entered'],
  ['verdict guilty', 'convicted'],
  ['verdict not-guilty', 'acquitted'],
  ['appeal null', 'appeal'],
  ['appeal lodged', 'appeal'],
  ['appeal allowed', 'appeal'],
]);

/** Sentence code -> where its start puts the person; of any other sentence nothing is served. */
const SERVED: ReadonlyMap<string, StageCode> = new Map([
  ['custody', 'in-custody'],
  ['hospital-order', 'in-custody'],
  ['suspended', 'community-sentence'],
  ['community', 'community-sentence'],
]);

/** What a strand remembers that later facts depend on. */
export interface Remembered {
  /** Code of the sentence passed: it says how a sentence that starts is served. */
  sentence: string | null;
  /** Where an appeal that fails leads back to. */
  beforeAppeal: StageCode | null;
}

/** The stage that a standing fact tells of; null when it tells of none (an order, a change of bail, an unknown outcome). */
export function stageOfFact({ fact, outcome }: StandingFact, remembered: Remembered): StageCode | null {
  const { kind, code } = fact;
  if (outcome) return outcome.stage;
  if (kind === 'street-status') return code === null ? 'recorded' : null;
  if (kind === 'sentence-started') return SERVED.get(remembered.sentence ?? '') ?? 'sentenced';
  if (kind === 'appeal' && (code === 'dismissed' || code === 'abandoned'))
    return remembered.beforeAppeal ?? 'sentenced';
  return KIND_STAGE[kind] ?? CODE_STAGE.get(`${kind} ${code}`) ?? null;
}
