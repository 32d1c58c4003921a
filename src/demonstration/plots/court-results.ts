import { outcome, suspect, type Beat, type Plot } from '../plot';

const one = suspect(1);
const CHARGED: readonly Beat[] = [one('suspect-identified', 2), one('arrested', 1), one('charged', 2), outcome('1', 0)];
const CONVICTED: readonly Beat[] = [...CHARGED, one('first-hearing', 28), one('plea', 1, { code: 'guilty' })];
const TRIED: readonly Beat[] = [
  ...CHARGED,
  one('first-hearing', 21),
  one('plea', 1, { code: 'not-guilty' }),
  one('trial-listed', 14),
];
const IMPRISONED: readonly Beat[] = [
  ...TRIED,
  one('verdict', 80, { code: 'guilty' }),
  one('sentenced', 21, { code: 'custody', lasts: 365 }),
  one('sentence-started', 1),
];

const ENDED_WITH_SENTENCE: readonly [code: string, times: number, offences: Plot['offences']][] = [
  ['fine', 5, ['shoplifting', 'public-order']],
  ['discharge', 3, ['damage', 'common-assault']],
  ['compensation', 4, ['damage', 'vehicle-contents']],
  ['hospital-order', 2, ['arson', 'wounding']],
  ['suspended', 4, ['actual-bodily-harm', 'drug-supply']],
  ['other', 2, ['knife', 'public-order']],
];

const served = (code: string): Beat[] =>
  code === 'hospital-order' || code === 'suspended' ? [one('sentence-started', 1, { lasts: 365 })] : [];

/** What courts decide, other than prison and community sentences. */
export const COURT_RESULTS: readonly Plot[] = [
  ...ENDED_WITH_SENTENCE.map(([code, times, offences]) => ({
    name: `sentence: ${code}`,
    times,
    offences,
    beats: [...CONVICTED, one('sentenced', 21, { code }), ...served(code)],
  })),
  {
    name: 'not guilty',
    times: 6,
    offences: ['public-order', 'common-assault'],
    beats: [...TRIED, one('verdict', 70, { code: 'not-guilty' })],
  },
  {
    name: 'case stopped',
    times: 5,
    offences: ['harassment', 'other-theft'],
    beats: [...TRIED, one('discontinued', 30)],
  },
  {
    name: 'charged with another offence',
    times: 2,
    offences: ['wounding', 'robbery'],
    beats: [one('suspect-identified', 2), one('arrested', 1), one('charged', 2), outcome('1A', 0)],
  },
  {
    name: 'appeal lodged',
    times: 3,
    offences: ['robbery'],
    beats: [...IMPRISONED, one('appeal', 20, { code: 'lodged' })],
    quiet: 60,
  },
  {
    name: 'appeal dismissed',
    times: 2,
    offences: ['wounding'],
    beats: [...IMPRISONED, one('appeal', 20, { code: 'lodged' }), one('appeal', 60, { code: 'dismissed' })],
  },
  {
    name: 'appeal allowed',
    times: 1,
    offences: ['blackmail'],
    beats: [...IMPRISONED, one('appeal', 20, { code: 'lodged' }), one('appeal', 60, { code: 'allowed' })],
  },
  {
    name: 'appeal abandoned',
    times: 1,
    offences: ['robbery'],
    beats: [...IMPRISONED, one('appeal', 20, { code: 'lodged' }), one('appeal', 30, { code: 'abandoned' })],
  },
  {
    name: 'homicide',
    times: 2,
    offences: ['murder'],
    beats: [
      one('suspect-identified', 1),
      one('arrested', 1),
      one('charged', 2),
      outcome('1', 0),
      one('sent-to-crown-court', 2),
      one('trial-listed', 40),
    ],
    cast: ['bereaved'],
  },
];
