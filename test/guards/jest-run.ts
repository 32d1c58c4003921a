import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What became of the tests that ran, by their names. Null: jest could not run them. */
export type Outcome = { passed: string[]; failed: string[] } | null;

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

const patience = 240_000;

/** Runs one test file of a folder, or the tests in it of that name. */
export function runJest(folder: string, test: string, testName: string): Outcome {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const named = testName ? ['-t', testName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [];
  const args = [
    '--ci',
    '--runInBand',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    ...named,
    '--runTestsByPath',
    test,
  ];
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: folder,
    stdio: 'ignore',
    timeout: patience,
    env: { ...process.env, VF_WRITE_DOCS: '' },
  });
  if (!existsSync(report)) return null;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const withStatus = (status: string): string[] =>
    results.filter((one) => one.status === status).map((one) => one.fullName);
  return { passed: withStatus('passed'), failed: withStatus('failed') };
}
