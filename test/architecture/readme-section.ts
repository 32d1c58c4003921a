import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise';

const file = join(root, 'README.md');

/** What stands in the README between `<!-- name -->` and `<!-- /name -->`. Without such a section it says so. */
export function readSection(name: string): string {
  const found = between(name).exec(readFileSync(file, 'utf8'));
  if (!found) throw new Error(`README.md has no section <!-- ${name} --> … <!-- /${name} -->.`);
  return (found[2] ?? '').trim();
}

/** Puts the lines in the place of what stands there. */
export function writeSection(name: string, lines: string[]): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(between(name), (_all, start, _old, end) => `${start}\n\n${lines.join('\n')}\n\n${end}`),
  );
}

const between = (name: string): RegExp => new RegExp(`(<!-- ${name} -->)([\\s\\S]*?)(<!-- /${name} -->)`);
