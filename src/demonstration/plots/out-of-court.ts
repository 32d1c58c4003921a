import { outcome, suspect, type Beat, type Plot } from '../plot';

const one = suspect(1);
const SEEN: readonly Beat[] = [one('suspect-identified', 3), one('interviewed', 6)];
const ARRESTED: readonly Beat[] = [one('suspect-identified', 2), one('arrested', 3), one('interviewed', 0)];
const APART = { conditions: ['no-contact'], lasts: 28 } as const;

type Ending = [type: string, times: number, offences: Plot['offences'], cast?: Plot['cast']];

const DISPOSED: readonly Ending[] = [
  ['2', 3, ['damage', 'shoplifting']],
  ['2A', 2, ['common-assault'], ['child']],
  ['3', 4, ['common-assault', 'shoplifting', 'damage']],
  ['3A', 2, ['public-order', 'actual-bodily-harm']],
  ['6', 3, ['shoplifting', 'public-order']],
  ['7', 3, ['cannabis']],
  ['8', 7, ['shoplifting', 'damage', 'other-theft', 'harassment']],
  ['22', 3, ['knife', 'shoplifting']],
];

const NOT_PROSECUTED: readonly Ending[] = [
  ['5', 2, ['robbery', 'vehicle-theft']],
  ['9', 2, ['other-theft', 'blackmail']],
  ['10', 2, ['public-order', 'other-crime']],
  ['11', 2, ['damage', 'anti-social-behaviour']],
  ['12', 2, ['harassment', 'arson']],
  ['13', 2, ['actual-bodily-harm', 'fraud'], ['deceased', 'older']],
  [
    '15',
    9,
    ['common-assault', 'sexual-assault', 'theft-from-person', 'home-burglary'],
    ['adult', 'access', 'interpreter'],
  ],
  ['16', 9, ['common-assault', 'actual-bodily-harm', 'harassment'], ['adult', 'regular']],
  ['17', 3, ['public-order', 'common-assault']],
];

const ending =
  (beats: readonly Beat[], after: number) =>
  ([type, times, offences, cast]: Ending): Plot => ({
    name: `outcome ${type}`,
    times,
    offences,
    beats: [...beats, outcome(type, after)],
    ...(cast && { cast }),
  });

/** Crimes whose suspect was known and that never reached a court. */
export const OUT_OF_COURT: readonly Plot[] = [
  ...DISPOSED.map(ending(SEEN, 12)),
  ...NOT_PROSECUTED.map(ending([...ARRESTED, one('bailed', 0, APART)], 40)),
  {
    name: 'taken into consideration',
    times: 4,
    offences: ['vehicle-contents', 'home-burglary'],
    beats: [outcome('4', 90)],
  },
  {
    name: 'released, no further action',
    times: 6,
    offences: ['common-assault', 'robbery', 'knife'],
    beats: [...ARRESTED, one('released-under-investigation', 0), one('released-no-further-action', 75)],
  },
  {
    name: 'the CPS said no',
    times: 5,
    offences: ['rape', 'coercive-control', 'wounding'],
    beats: [...ARRESTED, one('bailed', 0, APART), one('cps-decision', 60, { code: 'no-charge' })],
    cast: ['adult', 'access'],
  },
];
