import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise';

/** One file of the product: its path from the root, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Every TypeScript file below `src/` that ships: no tests. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .sort()
    .map((path) => ({ path: join('src', path), text: readFileSync(join(root, 'src', path), 'utf8') }));
}

/** The number of lines of a file. */
export const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length;
