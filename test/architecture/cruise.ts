import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The root of the project. */
export const root = join(__dirname, '..', '..');

/** One import that a rule forbids. */
export interface ForbiddenImport {
  rule: string;
  from: string;
  to: string;
}

/** Checks the imports below `<folder>/src` against `.dependency-cruiser.cjs` there, and tells what is forbidden and how much was looked at. */
export function cruise(folder = root): { forbidden: ForbiddenImport[]; files: number } {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  if (!stdout) throw new Error(`dependency-cruiser said: ${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
  };
  return {
    forbidden: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    files: summary.totalCruised,
  };
}
