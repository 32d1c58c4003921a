// Builds `dist/` when it is missing or older than its sources, so that a second start takes seconds.
const { spawnSync } = require('node:child_process');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestSource() {
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name));
  return Math.max(...[...sources, join(root, 'package-lock.json'), join(root, 'tsconfig.build.json')].map(timeOf));
}

if (timeOf(join(root, 'dist', 'cli.js')) < newestSource()) {
  process.stderr.write('Building…\n');
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) process.exit(1);
}
