import { outcome, suspect, type Plot } from '../plot';

const [one, two] = [suspect(1), suspect(2)];
const APART = { conditions: ['no-contact', 'exclusion'], lasts: 28 } as const;
const DOMESTIC = { domesticAbuse: true } as const;

/** Crimes whose victims need protecting: domestic abuse, hate, exploitation, children, and what is hidden from the police. */
export const PROTECTED: readonly Plot[] = [
  {
    name: 'domestic abuse, suspect on bail',
    times: 8,
    offences: ['actual-bodily-harm', 'coercive-control', 'common-assault', 'stalking'],
    beats: [
      one('arrested', 1),
      one('interviewed', 0),
      one('bailed', 1, APART),
      one('bail-changed', 14, { code: 'varied', conditions: ['no-contact'], lasts: 28 }),
    ],
    cast: ['adult', 'regular', 'interpreter'],
    flags: [DOMESTIC, { domesticAbuse: true, stalking: true }],
    quiet: 20,
    sharesContact: true,
  },
  {
    name: 'domestic abuse, order about to expire',
    times: 6,
    offences: ['coercive-control', 'harassment'],
    beats: [
      one('arrested', 1),
      one('order-made', 2, {
        code: 'domestic-abuse-protection-order',
        conditions: ['no-contact', 'exclusion'],
        lasts: 180,
      }),
      one('order-varied', 60, { code: 'domestic-abuse-protection-order', conditions: ['no-contact'], lasts: 120 }),
      one('order-expiring', 100, { code: 'domestic-abuse-protection-order', lasts: 14 }),
    ],
    flags: [DOMESTIC],
    quiet: 10,
    sharesContact: true,
  },
  {
    name: 'domestic abuse, victim moved, bail cancelled',
    times: 4,
    offences: ['common-assault'],
    beats: [
      one('arrested', 1),
      one('bailed', 1, APART),
      { kind: 'victim', after: 6 },
      one('bail-changed', 8, { code: 'cancelled' }),
      outcome('16', 20),
    ],
    flags: [DOMESTIC],
  },
  {
    name: 'hate crime',
    times: 10,
    offences: ['public-order', 'harassment', 'common-assault', 'damage', 'anti-social-behaviour'],
    beats: [one('suspect-identified', 5), one('interviewed', 4), one('charged', 30)],
    cast: ['adult', 'interpreter', 'access', 'regular'],
    flags: [
      { hate: ['race'] },
      { hate: ['disability'] },
      { hate: ['religion', 'race'] },
      { hate: ['sexual-orientation'] },
      { hate: ['transgender'] },
    ],
  },
  {
    name: 'stalking, protection order',
    times: 3,
    offences: ['stalking'],
    beats: [
      one('arrested', 3),
      one('order-made', 2, { code: 'stalking-protection-order', conditions: ['no-contact'], lasts: 365 }),
      one('charged', 10),
    ],
    flags: [{ stalking: true }],
  },
  {
    name: 'exploitation',
    times: 4,
    offences: ['slavery', 'drug-supply'],
    beats: [
      one('suspect-identified', 10),
      two('suspect-identified', 0),
      one('arrested', 5),
      one('bailed', 0, { conditions: ['no-contact', 'curfew'], lasts: 84 }),
    ],
    cast: ['interpreter', 'child'],
    flags: [{ trafficking: true, exploitation: true }, { exploitation: true }],
    quiet: 60,
  },
  {
    name: 'honour-based abuse',
    times: 2,
    offences: ['forced-marriage'],
    beats: [
      one('order-made', 3, { code: 'forced-marriage-protection-order', conditions: ['no-contact'], lasts: 365 }),
      one('interviewed', 4),
    ],
    flags: [{ honourBasedAbuse: true, forcedMarriage: true }],
    sharesContact: true,
  },
  {
    name: 'child',
    times: 4,
    offences: ['sexual-assault', 'common-assault', 'robbery'],
    beats: [one('suspect-identified', 4), one('arrested', 1), one('bailed', 0, APART), one('charged', 25)],
    cast: ['child'],
  },
  {
    name: 'reported after many years',
    times: 3,
    offences: ['rape', 'sexual-assault'],
    beats: [
      one('suspect-identified', 14),
      one('interviewed', 20),
      one('cps-decision', 80, { code: 'further-enquiries' }),
    ],
    longAgo: true,
    quiet: 60,
  },
  {
    name: 'hidden from police users',
    times: 3,
    offences: ['coercive-control', 'harassment', 'actual-bodily-harm'],
    beats: [
      one('suspect-identified', 2),
      one('arrested', 1),
      one('bailed', 0, APART),
      one('cps-decision', 20, { code: 'further-enquiries' }),
    ],
    cast: ['hidden'],
    flags: [{ cloaked: true, domesticAbuse: true }],
    quiet: 15,
    sharesContact: true,
  },
];
