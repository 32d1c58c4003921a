import { outcome, suspect, type Plot } from '../plot';

const one = suspect(1);

/** Crimes whose record was put right later, and a few that contradict themselves, so that a person has to look. */
export const PUT_RIGHT: readonly Plot[] = [
  {
    name: 'charge dated wrongly',
    times: 3,
    offences: ['shoplifting', 'robbery'],
    beats: [one('arrested', 3), one('charged', 8), one('charged', 4, { again: 'corrected' }), one('first-hearing', 20)],
  },
  {
    name: 'outcome typed wrongly',
    times: 3,
    offences: ['common-assault', 'damage'],
    beats: [one('suspect-identified', 4), outcome('15', 20), outcome('16', 6, { again: 'corrected' })],
  },
  {
    name: 'arrest of the wrong person taken back',
    times: 3,
    offences: ['vehicle-theft', 'theft-from-person'],
    beats: [outcome('0', 1), one('arrested', 6), one('arrested', 2, { again: 'withdrawn' })],
    quiet: 90,
  },
  {
    name: 'outcome taken back',
    times: 3,
    offences: ['home-burglary', 'harassment'],
    beats: [outcome('0', 1), outcome('18', 20), outcome('18', 5, { again: 'withdrawn' })],
    quiet: 90,
  },
  {
    name: 'told late',
    times: 8,
    offences: ['robbery', 'actual-bodily-harm', 'business-burglary'],
    beats: [one('arrested', 2), one('charged', 3), one('charged', 12, { again: 'told' })],
  },
  {
    name: 'doubtful: sentenced after not guilty',
    times: 2,
    offences: ['common-assault', 'other-theft'],
    beats: [one('charged', 10), one('verdict', 60, { code: 'not-guilty' }), one('sentenced', 14, { code: 'fine' })],
  },
  {
    name: 'doubtful: charged after the sentence ended',
    times: 1,
    offences: ['damage'],
    beats: [
      one('charged', 5),
      one('sentenced', 40, { code: 'community' }),
      one('sentence-completed', 60),
      one('charged', 20),
    ],
  },
];
