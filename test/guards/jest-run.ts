import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What became of the tests that ran, by their names. Null: jest could not run them. */
export type Outcome = { passed: string[]; failed: string[] } | null;

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Which tests: of one file those that have one of these in their names ('' is in every name). */
export interface Chosen {
  test: string;
  testNames: string[];
  /** Whether they need a PostgreSQL of their own, with the migrations as they are in that folder. */
  ownDatabase: boolean;
}

const patience = 240_000;
const always = ['--ci', '--runInBand', '--forceExit', '--json'];
const noSetUp = ['--globalSetup=./test/guards/no-set-up.ts', '--globalTeardown=./test/guards/no-set-up.ts'];

/** Runs tests of a copy of the project. */
export function runJest(folder: string, { test, testNames, ownDatabase }: Chosen): Outcome {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const names = testNames.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = testNames.includes('') ? [] : ['-t', names.join('|')];
  const args = [
    ...always,
    `--outputFile=${report}`,
    ...(ownDatabase ? [] : noSetUp),
    ...named,
    '--runTestsByPath',
    test,
  ];
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: folder,
    stdio: 'ignore',
    timeout: patience,
    env: { ...process.env, VF_LOG_LEVEL: 'silent', VF_WRITE_DOCS: '' },
  });
  if (!existsSync(report)) return null;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const withStatus = (status: string): string[] =>
    results.filter((one) => one.status === status).map((one) => one.fullName);
  return { passed: withStatus('passed'), failed: withStatus('failed') };
}
