// Who may import whom. Checked by test/architecture/imports.spec.ts.
const { existsSync, readdirSync, readFileSync } = require('node:fs');

const victimSide = '^src/(cases|journey|performance)/';
const io =
  '^src/platform/(access|audit|database|http|identity/(sessions|sign-in)|jobs|outbox/(?!domain-event)|processes|request)|node_modules/(@nestjs|bullmq|fastify|ioredis|pg|typeorm)/';

/** The files that hold a command: what another module may tell a module to do. */
const commandFiles = ['cases', 'journey', 'performance']
  .flatMap((module) =>
    existsSync(`src/${module}`) ? readdirSync(`src/${module}`).map((file) => `src/${module}/${file}`) : [],
  )
  .filter(
    (file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file) && /extends Command</.test(readFileSync(file, 'utf8')),
  )
  .map((file) => `^${file.replaceAll('.', '\\.')}$`);

/** Files that decide and do nothing else: time, ids and rows come in as arguments. */
const pure = [
  '^src/journey/(fact|fold|happenings|home-office-outcomes|latest-outcome|london-month|outcome|published-outcomes|rank|stage-of-fact|stages|standing-facts|strand|strands|suspects|transitions)\\.ts$',
  '^src/performance/(count-deltas|count-table|figures|period)\\.ts$',
  '^src/intake/contract/(?!.*controller)',
  '^src/platform/identity/(common-passwords|password-rules|person)\\.ts$',
  '^src/platform/web/(bar-chart|form|moment|number)\\.ts$',
];
/** What of a module is open to the others. */
const openToOthers = [
  '^src/$1/',
  '\\.events\\.ts$',
  '^src/[a-z-]+/queries/',
  ...commandFiles,
  '^src/cases/crossed-victim\\.ts$', // the shape of what FileVictims is told
  '^src/cases/case-reference\\.ts$', // how a new case is called: a pure rule
];
const spec = '\\.spec\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'the-firewall-has-one-name',
      comment:
        'Of the police side the others know its events alone. Its own process and the command line put it together.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/intake/',
          '^src/(intake|intake\\.module|intake\\.server|cli)\\.ts$',
          '^src/(command-line|demonstration)/',
          spec,
        ],
      },
      to: { path: '^src/intake/', pathNot: '^src/intake/intake\\.events\\.ts$' },
    },
    {
      name: 'intake-knows-no-victim-side',
      comment: 'The police side imports nothing from the victim side.',
      severity: 'error',
      from: { path: '^src/intake(/|\\.)', pathNot: spec },
      to: { path: [victimSide, '^src/(app\\.module|main|worker)\\.ts$'] },
    },
    {
      name: 'demonstration-speaks-the-contract',
      comment: 'Demonstration data goes in by the published contract, as a police system would send it.',
      severity: 'error',
      from: { path: '^src/demonstration/', pathNot: spec },
      to: { path: ['^src/intake/(?!contract/)', victimSide] },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'The plumbing knows no victim and no crime.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: spec },
      to: { path: '^src/(?!platform/)' },
    },
    {
      name: 'modules-are-asked-told-and-listened-to',
      comment:
        'Another module is asked (queries/), told (a file with a command, and the shape of what it is told) or listened to (*.events.ts).',
      severity: 'error',
      from: { path: victimSide, pathNot: [spec, '\\.module\\.ts$'] },
      to: { path: victimSide, pathNot: openToOthers },
    },
    {
      name: 'modules-are-put-together-by-module-files',
      comment: 'A module that asks another lists it, in its own *.module.ts, among its imports.',
      severity: 'error',
      from: { path: `${victimSide}.*\\.module\\.ts$` },
      to: { path: victimSide, pathNot: [...openToOthers, '^src/[a-z-]+/[a-z-]+\\.module\\.ts$'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'What decides touches no database, queue, request, file or network, not even through another file.',
      severity: 'error',
      from: { path: pure, pathNot: spec },
      to: { path: io, reachable: true },
    },
    {
      name: 'rules-read-no-machine',
      comment: 'What decides uses nothing of Node itself.',
      severity: 'error',
      from: { path: pure.filter((path) => !path.includes('contract')), pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-test-in-the-product',
      comment: 'What ships imports no test and nothing that is installed for development alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: spec },
      to: { path: ['^test/', spec] },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: spec },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
