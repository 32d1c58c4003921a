import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { composeFile, PROJECT, textOf } from './compose-file';

const lines = textOf('docker/Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const argumentsOf = (instruction: string): string[] =>
  lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

describe('docker/Dockerfile', () => {
  it('runs npm and the scripts of package.json, nothing else', () => {
    expect(argumentsOf('RUN')).toEqual(['npm ci', 'npm run build', 'npm prune --omit=dev']);
    for (const script of argumentsOf('RUN').flatMap((step) => /^npm run (\S+)/.exec(step)?.[1] ?? []))
      expect(scripts[script]).toBeDefined();
  });

  it('builds on pinned images, copies files that exist and pass its ignore list, and runs as node', () => {
    for (const from of argumentsOf('FROM')) expect(from).toMatch(/^node:24-bookworm-slim( AS build)?$/);
    const ignore = textOf('docker/Dockerfile.dockerignore').split('\n');
    expect(ignore[0]).toBe('*');
    const copied = argumentsOf('COPY')
      .filter((copy) => !copy.startsWith('--from='))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    for (const path of copied.map((each) => each.replace(/^\.\//, ''))) {
      expect(existsSync(join(PROJECT, path))).toBe(true);
      expect(ignore).toContain(`!${path}`);
    }
    expect(argumentsOf('USER')).toEqual(['node']);
    expect(argumentsOf('ENV').join(' ')).not.toMatch(/PASSWORD|SECRET|DATABASE_URL/);
  });

  it('says whether it is well', () => {
    expect(argumentsOf('HEALTHCHECK')[0]).toContain('/health/ready');
  });

  it('starts what the build makes, as do the services of compose.yaml', () => {
    const started = [
      ...argumentsOf('CMD').map((command) => JSON.parse(command) as string[]),
      ...Object.values(composeFile().services).map(({ command }) => command ?? []),
    ];
    const entries = started.flatMap((command) => command.filter((word) => word.startsWith('dist/')));
    expect(new Set(entries)).toEqual(new Set(['dist/main.js', 'dist/intake.js', 'dist/worker.js', 'dist/cli.js']));
    for (const entry of entries)
      expect(existsSync(join(PROJECT, entry.replace('dist', 'src').replace(/js$/, 'ts')))).toBe(true);
  });
});
