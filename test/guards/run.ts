/**
 * `npm run guards`: takes each guard away, one at a time, in a copy of the project, and runs the test that must then go red. With words
 * (`npm run guards -- cookies`) only the guards that hold them. Exit code 1 when a test stays green.
 */
import { guards } from './guards';
import type { Guard } from './guard';
import { type Outcome, runJest } from './jest-run';
import { Workspace } from './workspace';

const words = process.argv.slice(2).join(' ').toLowerCase();
const chosen = guards.filter((guard) => Object.values(guard).join(' ').toLowerCase().includes(words));
const workspace = new Workspace();
const untouched = new Map<string, Outcome>();
let green = 0;

/** The test with the guard in place: only what passes then can go red for the lack of it. */
function baseline({ test, testName }: Guard): Outcome {
  const key = `${test} ${testName}`;
  if (!untouched.has(key)) untouched.set(key, runJest(workspace.folder, test, testName));
  return untouched.get(key) ?? null;
}

function verdict(guard: Guard): string {
  const before = baseline(guard);
  if (!before || before.passed.length === 0)
    return `NOT TRIED: with the guard in place ${before ? 'no test passes' : 'jest does not run'}`;
  const after = workspace.without(guard, () => runJest(workspace.folder, guard.test, guard.testName));
  if (!after) return 'NOT TRIED: without the guard jest does not run';
  const red = before.passed.filter((name) => after.failed.includes(name));
  return red[0] ? `red: ${red[0]}` : 'STAYS GREEN';
}

process.on('exit', () => workspace.remove());
process.on('SIGINT', () => process.exit(130));
console.log('| guard | test | without it |\n| --- | --- | --- |');
for (const guard of chosen) {
  const said = verdict(guard);
  if (!said.startsWith('red')) green += 1;
  console.log(`| ${guard.guard} | ${guard.test} | ${said} |`);
}
console.log(`\n${chosen.length - green} of ${chosen.length} guards have a test that goes red without them.`);
process.exitCode = green > 0 ? 1 : 0;
