import { outcome, suspect, type Plot } from '../plot';

const [one, two, three] = [suspect(1), suspect(2), suspect(3)];

/** Crimes with a strand for each of several suspects. */
export const SEVERAL_SUSPECTS: readonly Plot[] = [
  {
    name: 'one charged, one released',
    times: 6,
    offences: ['robbery', 'home-burglary', 'vehicle-theft'],
    beats: [
      one('suspect-identified', 3),
      two('suspect-identified', 0),
      one('arrested', 2),
      two('arrested', 1),
      two('released-no-further-action', 20),
      one('charged', 2),
      one('first-hearing', 25),
    ],
    cast: ['adult', 'household'],
  },
  {
    name: 'one convicted, one on bail',
    times: 4,
    offences: ['wounding', 'robbery'],
    beats: [
      one('arrested', 1),
      one('charged', 2),
      one('first-hearing', 21),
      one('plea', 1, { code: 'guilty' }),
      two('suspect-identified', 10),
      two('arrested', 5),
      two('bailed', 1, { conditions: ['no-contact', 'residence'], lasts: 84 }),
      one('sentenced', 10, { code: 'custody', lasts: 400 }),
      one('sentence-started', 0),
    ],
    quiet: 50,
  },
  {
    name: 'three suspects, three ends',
    times: 3,
    offences: ['actual-bodily-harm', 'arson'],
    beats: [
      one('arrested', 2),
      two('arrested', 0),
      three('suspect-identified', 5),
      two('released-under-investigation', 1),
      one('charged', 3),
      outcome('1', 0),
      three('interviewed', 10),
      three('cps-decision', 30, { code: 'no-charge' }),
      two('released-no-further-action', 20),
      one('first-hearing', 14),
      one('plea', 30, { code: 'not-guilty' }),
      one('trial-listed', 1),
    ],
  },
];
