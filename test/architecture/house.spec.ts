import { basename } from 'node:path';
import { linesOf, sourceFiles } from './source-files';

const files = sourceFiles();
const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const violating = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the rules of the house', () => {
  it('keep files small: a median within 45 lines (the aim is 35), nine of ten within 100, none above 200', () => {
    const sizes = files.map(linesOf).sort((a, b) => a - b);
    const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
    const figures = { files: sizes.length, median: at(0.5), ninetieth: at(0.9), largest: at(1) };
    process.stdout.write(`File sizes of src/ in lines: ${JSON.stringify(figures)}\n`);
    expect(files.filter((file) => linesOf(file) > 200).map(({ path }) => path)).toEqual([]);
    expect(figures.median).toBeLessThanOrEqual(45);
    expect(figures.ninetieth).toBeLessThanOrEqual(100);
  });

  it('ban what answers before the commit, and what hides a type', () => {
    expect(violating(/@Res\(|@Response\(/)).toEqual([]);
    expect(violating(/\bas any\b|: any\b|@ts-ignore|@ts-nocheck|eslint-disable/)).toEqual([]);
  });

  it('ban settings that outlive a transaction', () => {
    expect(violating(/set_config\([^)]*,\s*false\)|['"`]\s*set (?:session|role) /i)).toEqual([]);
  });

  it('have no drawer and no barrel', () => {
    expect(
      files.map(({ path }) => path).filter((path) => /\/(?:utils?|helpers|common|shared)\/|\/index\.ts$/.test(path)),
    ).toEqual([]);
  });

  it('leave nothing for later', () => {
    expect(violating(/\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('name a reaction as its file, and put nothing but reactions in such files', () => {
    const reactions = files.filter(({ text }) => /@EventsHandler\(/.test(text));
    expect(reactions.length).toBeGreaterThan(2);
    for (const { path, text } of reactions) {
      const name = /@EventsHandler\([^)]*\)\s*export class (\w+)/.exec(text)?.[1] ?? 'no class';
      expect(`${kebab(name)}.ts`).toBe(basename(path));
      expect(basename(path)).toMatch(/-when-/);
    }
    const named = files.filter(({ path }) => /-when-/.test(basename(path))).map(({ path }) => path);
    expect(named).toEqual(reactions.map(({ path }) => path));
  });

  it('declare each event in an *.events.ts, with a type of module and what happened', () => {
    const events = files.filter(({ text }) => /static readonly type = '/.test(text));
    for (const { path, text } of events) {
      expect(path).toMatch(/\.events\.ts$/);
      const module = path.split('/')[1] ?? '';
      for (const [, type] of text.matchAll(/static readonly type = '([^']*)'/g))
        expect(type).toMatch(new RegExp(`^${module}\\.[a-z-]+$`));
    }
  });

  it('have no folder at the top but those of the plan', () => {
    const plan = [
      'cases',
      'code-deadlines',
      'commissioning',
      'contact',
      'intake',
      'journey',
      'needs',
      'performance',
      'platform',
      'records',
      'referrals',
      'surveys',
    ];
    const folders = new Set(
      files
        .map(({ path }) => path.split('/'))
        .filter((parts) => parts.length > 2)
        .map((parts) => parts[1]),
    );
    expect([...folders].filter((folder) => ![...plan, 'command-line', 'demonstration'].includes(folder ?? ''))).toEqual(
      [],
    );
  });
});
