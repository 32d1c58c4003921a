import type { Plot } from '../plot';
import { COURT } from './court';
import { COURT_RESULTS } from './court-results';
import { NO_SUSPECT } from './no-suspect';
import { OUT_OF_COURT } from './out-of-court';
import { PROTECTED } from './protected';
import { PUT_RIGHT } from './put-right';
import { SEVERAL_SUSPECTS } from './several-suspects';

/** Every plot, in the order in which crimes are drawn from them. */
export const PLOTS: readonly Plot[] = [
  ...NO_SUSPECT,
  ...OUT_OF_COURT,
  ...COURT,
  ...COURT_RESULTS,
  ...SEVERAL_SUSPECTS,
  ...PROTECTED,
  ...PUT_RIGHT,
];
