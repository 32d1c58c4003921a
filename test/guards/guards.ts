import type { Guard } from './guard';
import { checkGuards } from './lists/checks';
import { doorGuards } from './lists/door';
import { feedGuards } from './lists/feed';
import { firewallGuards } from './lists/firewall';
import { recordGuards } from './lists/record';
import { rowGuards } from './lists/rows';
import { standingGuards } from './lists/standing';

/** Every guard, policy and check that was taken away to see which test goes red. */
export const guards: Guard[] = [
  ...firewallGuards,
  ...rowGuards,
  ...doorGuards,
  ...recordGuards,
  ...feedGuards,
  ...standingGuards,
  ...checkGuards,
];

/** The list as the README tells it. */
export function guardTable(): string[] {
  const rows = guards.map(({ guard, file, test, testName }) => {
    const named = testName ? `: “${testName}”` : '';
    return `| ${guard} | \`${file}\` | \`${test}\`${named} |`;
  });
  return ['| guard | taken away in | red without it |', '| --- | --- | --- |', ...rows];
}
