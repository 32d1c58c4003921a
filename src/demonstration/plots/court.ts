import { outcome, suspect, underWay, type Plot } from '../plot';

const one = suspect(1);
const APART = { conditions: ['no-contact', 'exclusion'], lasts: 84 } as const;
const FIRST = [one('suspect-identified', 2), one('arrested', 2), one('interviewed', 1)] as const;
const VIOLENCE = [
  'actual-bodily-harm',
  'robbery',
  'wounding',
  'home-burglary',
  'sexual-assault',
  'public-order',
  'other-theft',
] as const;

const TRIAL: Plot = {
  name: 'to the end of a prison sentence',
  times: 2,
  offences: VIOLENCE,
  beats: [
    ...FIRST,
    one('bailed', 1, APART),
    one('bail-changed', 20, { code: 'varied', conditions: ['no-contact'], lasts: 56 }),
    one('cps-decision', 14, { code: 'further-enquiries' }),
    one('cps-decision', 21, { code: 'charge' }),
    one('charged', 1),
    outcome('1', 0),
    one('first-hearing', 14),
    one('sent-to-crown-court', 1),
    one('plea', 28, { code: 'not-guilty' }),
    one('trial-listed', 7),
    one('verdict', 50, { code: 'guilty' }),
    one('sentenced', 14, { code: 'custody', lasts: 210 }),
    one('order-made', 0, { code: 'restraining-order', conditions: ['no-contact'], lasts: 730 }),
    one('sentence-started', 1),
    one('released-from-prison', 70, { conditions: ['residence', 'curfew'], lasts: 90 }),
    one('recalled', 20),
    one('released-from-prison', 28, { conditions: ['exclusion'], lasts: 60 }),
    one('licence-ended', 45),
    one('sentence-completed', 1),
  ],
  cast: ['adult', 'household', 'interpreter', 'older', 'access', 'adult'],
};

const COMMUNITY: Plot = {
  name: 'community sentence served',
  times: 2,
  offences: ['shoplifting', 'damage', 'common-assault', 'vehicle-theft'],
  beats: [
    ...FIRST,
    one('released-under-investigation', 1),
    one('charged', 30),
    outcome('1', 0),
    one('first-hearing', 21),
    one('plea', 1, { code: 'guilty' }),
    one('sentenced', 21, { code: 'community', lasts: 180 }),
    one('sentence-started', 2),
    one('sentence-completed', 180),
  ],
};

/** Crimes on their way through the courts, a few at every step, and those that came to their end. */
export const COURT: readonly Plot[] = [
  { ...TRIAL, times: 4 },
  ...underWay(TRIAL, 40),
  { ...COMMUNITY, times: 5 },
  ...underWay(COMMUNITY, 60),
];
