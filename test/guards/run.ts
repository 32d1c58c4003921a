/**
 * `npm run guards`: takes each guard away, one at a time, in a copy of the project, and runs the test that must then go red. With words
 * (`npm run guards -- cookies`) only the guards that hold them. Exit code 1 when a test stays green.
 */
import { startCluster } from '../support/cluster';
import { guards } from './guards';
import type { Guard } from './guard';
import { type Outcome, runJest } from './jest-run';
import { Workspace } from './workspace';

const words = process.argv.slice(2).join(' ').toLowerCase();
const chosen = guards.filter((guard) => Object.values(guard).join(' ').toLowerCase().includes(words));
const workspace = new Workspace();
const untouched = new Map<string, Outcome>();

/** The tests of this file with every guard in place: only what passes then can go red for the lack of one. */
function baseline(test: string): Outcome {
  const testNames = chosen.filter((guard) => guard.test === test).map(({ testName }) => testName);
  if (!untouched.has(test)) untouched.set(test, runJest(workspace.folder, { test, testNames, ownDatabase: false }));
  return untouched.get(test) ?? null;
}

function verdict(guard: Guard): string {
  const before = baseline(guard.test);
  const { test, testName, file } = guard;
  const passes = before?.passed.filter((name) => name.includes(testName)) ?? [];
  if (passes.length === 0) return 'NOT TRIED: the test does not pass with the guard in place';
  const ownDatabase = file.startsWith('migrations/');
  const after = workspace.without(guard, () => runJest(workspace.folder, { test, testNames: [testName], ownDatabase }));
  if (!after) return 'NOT TRIED: without the guard jest does not run';
  const red = passes.filter((name) => after.failed.includes(name));
  return red[0] ? `red: ${red[0]}` : 'STAYS GREEN';
}

async function run(): Promise<number> {
  const stop = await startCluster();
  let red = 0;
  console.log('| guard | test | without it |\n| --- | --- | --- |');
  try {
    for (const guard of chosen) {
      const said = verdict(guard);
      if (said.startsWith('red')) red += 1;
      console.log(`| ${guard.guard} | ${guard.test} | ${said} |`);
    }
  } finally {
    await stop();
    workspace.remove();
  }
  console.log(`\n${red} of ${chosen.length} guards have a test that goes red without them.`);
  return red === chosen.length ? 0 : 1;
}

void run().then((code) => process.exit(code));
