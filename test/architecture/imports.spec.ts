import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, root } from './cruise';

/** A project that breaks each rule once: which file imports what, and by which rule that is forbidden. */
const wrongs: { rule: string; file: string; imports: string }[] = [
  { rule: 'the-firewall-has-one-name', file: 'src/cases/look-behind.ts', imports: '../intake/police-crime' },
  { rule: 'the-firewall-has-one-name', file: 'src/main.ts', imports: './intake/police-crime' },
  { rule: 'intake-knows-no-victim-side', file: 'src/intake/look-ahead.ts', imports: '../cases/victim' },
  { rule: 'intake-knows-no-victim-side', file: 'src/intake.module.ts', imports: './cases/victim' },
  { rule: 'demonstration-speaks-the-contract', file: 'src/demonstration/short-cut.ts', imports: '../cases/victim' },
  { rule: 'platform-knows-no-module', file: 'src/platform/web/curious.ts', imports: '../../cases/victim' },
  { rule: 'modules-are-asked-told-and-listened-to', file: 'src/performance/grab.ts', imports: '../cases/victim' },
  {
    rule: 'modules-are-put-together-by-module-files',
    file: 'src/performance/performance.module.ts',
    imports: '../cases/victim',
  },
  { rule: 'rules-are-pure', file: 'src/journey/fold.ts', imports: './innocent' },
  { rule: 'rules-are-pure', file: 'src/performance/figures.ts', imports: 'pg' },
  { rule: 'rules-read-no-machine', file: 'src/journey/rank.ts', imports: 'node:fs' },
  { rule: 'no-circles', file: 'src/cases/circle.ts', imports: './round' },
  { rule: 'nothing-unresolved', file: 'src/cases/lost.ts', imports: './nowhere' },
  { rule: 'no-test-in-the-product', file: 'src/cases/tested.ts', imports: './victim.spec' },
  { rule: 'no-development-package-in-the-product', file: 'src/cases/checked.ts', imports: 'fast-check' },
];

/** What may be imported: these break no rule. */
const rights: Record<string, string[]> = {
  'src/intake/police-crime.ts': [],
  'src/intake/intake.events.ts': [],
  'src/cases/victim.ts': [
    '../intake/intake.events',
    '../journey/journey.events',
    '../journey/queries/journeys',
    '../journey/follow',
  ],
  'src/cases/victim.spec.ts': ['./victim'],
  'src/cases/round.ts': ['./circle'],
  'src/cases/cases.module.ts': ['../journey/journey.module'],
  'src/journey/journey.module.ts': [],
  'src/journey/innocent.ts': ['../platform/database/unit-of-work'],
  'src/journey/journey.events.ts': [],
  'src/journey/queries/journeys.ts': [],
  'src/platform/database/unit-of-work.ts': [],
};

const source = (imports: string[]): string =>
  imports.map((path, n) => `import * as n${n} from '${path}';\nvoid n${n};\n`).join('');

describe('who imports whom', () => {
  it('keeps every rule of .dependency-cruiser.cjs', () => {
    const { forbidden, files } = cruise();
    expect(forbidden).toEqual([]);
    expect(files).toBeGreaterThan(300);
  });

  describe('in a project that breaks each rule', () => {
    const folder = mkdtempSync(join(tmpdir(), 'victim-first-imports-'));
    let found: string[];
    beforeAll(() => {
      const write = (file: string, text: string): void => {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      };
      for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
        cpSync(join(root, file), join(folder, file));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      for (const [file, imports] of Object.entries(rights)) write(file, source(imports));
      for (const { file, imports } of wrongs) write(file, source([imports]));
      write('src/journey/follow.ts', 'class Command<T> { like?: T }\nexport class Follow extends Command<void> {}\n');
      found = cruise(folder).forbidden.map(({ rule, from }) => `${rule}: ${from}`);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(wrongs)('$rule is red for $file', ({ rule, file }) => {
      expect(found).toContain(`${rule}: ${file}`);
    });

    it('is red for nothing else', () => {
      const expected = [...wrongs.map(({ rule, file }) => `${rule}: ${file}`), 'no-circles: src/cases/round.ts'];
      expect([...new Set(found)].filter((one) => !expected.includes(one))).toEqual([]);
    });
  });
});
