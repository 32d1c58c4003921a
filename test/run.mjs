/**
 * `npm test`: the build, then every test: on PostgreSQL's queue, and the platform and the journeys once more on Redis's. The last lines
 * say how many passed and failed, and name each suite that could not run here; with `VF_REQUIRE` (redis, browser, data) such a suite is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'victim-first-run-'));
const required = (process.env.VF_REQUIRE ?? '').split(',').filter(Boolean);
const totals = { passed: 0, failed: 0, skipped: 0 };
const notRun = [];

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

function jest(name, args, env = {}) {
  const report = join(folder, `${name}.json`);
  const status = run(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args],
    env,
  );
  if (!existsSync(report)) {
    notRun.push(`every suite on ${name} (its reason is above)`);
    if (name !== 'redis' || required.includes(name)) totals.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  totals.skipped += result.numPendingTests;
  for (const suite of result.testResults) {
    const skipped = suite.assertionResults.filter((test) => test.status === 'pending');
    if (skipped.length > 0) notRun.push(`${suite.name.replace(`${process.cwd()}/`, '')} (${skipped.length} tests)`);
  }
  if (status !== 0 && totals.failed === 0) totals.failed += 1;
}

if (run('npm', ['run', '--silent', 'build']) !== 0) process.exit(1);
if (run('npm', ['run', '--silent', 'lint']) !== 0) totals.failed += 1;
jest('postgres', []);
jest('redis', ['src/platform/(outbox|jobs)', 'test/journeys'], { VF_TEST_QUEUE: 'redis' });
rmSync(folder, { recursive: true, force: true });

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
console.log(notRun.length > 0 ? `Not run here: ${notRun.join('; ')}` : 'Every suite ran.');
process.exit(totals.failed > 0 ? 1 : 0);
