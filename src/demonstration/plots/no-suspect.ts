import { outcome, suspect, type Plot } from '../plot';

const one = suspect(1);
const PROPERTY = [
  'vehicle-contents',
  'home-burglary',
  'damage',
  'bicycle-theft',
  'other-theft',
  'vehicle-theft',
] as const;
const VIOLENCE = ['common-assault', 'public-order', 'harassment', 'theft-from-person'] as const;

/** Crimes for which nobody was ever found, or not yet. */
export const NO_SUSPECT: readonly Plot[] = [
  { name: 'no date known', times: 3, offences: ['other-crime', 'fraud', 'damage'], beats: [], undated: true, quiet: 5 },
  { name: 'just recorded', times: 9, offences: [...PROPERTY, ...VIOLENCE], beats: [], quiet: 6 },
  {
    name: 'anti-social behaviour',
    times: 7,
    offences: ['anti-social-behaviour'],
    beats: [],
    cast: ['older', 'regular', 'household', 'adult'],
    flags: [{}, { hate: ['disability'] }],
  },
  { name: 'under investigation', times: 16, offences: [...PROPERTY, ...VIOLENCE], beats: [outcome('0', 1)], quiet: 70 },
  {
    name: 'status alone',
    times: 6,
    offences: PROPERTY,
    beats: [{ kind: 'status', code: 'Under investigation', after: 10 }],
    quiet: 70,
  },
  {
    name: 'no suspect identified',
    times: 48,
    offences: [
      ...PROPERTY,
      'theft-from-person',
      'business-burglary',
      'shoplifting',
      'robbery',
      'public-order',
      'shoplifting',
    ],
    beats: [outcome('0', 1), outcome('18', 21)],
  },
  { name: 'known to the month', times: 10, offences: PROPERTY, beats: [outcome('18', 40)], precision: 'month' },
  {
    name: 'passed to the fraud bureau',
    times: 5,
    offences: ['fraud'],
    beats: [outcome('19', 4)],
    cast: ['older', 'adult'],
  },
  { name: 'passed to another body', times: 4, offences: ['other-crime', 'harassment'], beats: [outcome('20', 14)] },
  { name: 'not investigated further', times: 4, offences: ['public-order', 'damage'], beats: [outcome('21', 18)] },
  {
    name: 'nobody named, victim steps back',
    times: 4,
    offences: ['common-assault', 'sexual-assault'],
    beats: [outcome('0', 2), outcome('14', 30)],
    cast: ['adult', 'child'],
  },
  {
    name: 'closed, then opened again',
    times: 4,
    offences: ['home-burglary', 'robbery'],
    beats: [
      outcome('18', 25),
      one('suspect-identified', 60),
      one('arrested', 3),
      one('interviewed', 0),
      one('charged', 4),
    ],
  },
];
