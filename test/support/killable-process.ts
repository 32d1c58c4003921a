import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedEnvironment } from '../../src/platform/processes/environment';
import { runTypeScript } from './run-typescript';

const root = join(__dirname, '..', '..');

/** One of the product's processes as `npm start` runs it, to be killed and started again. */
export class KillableProcess {
  private child: ChildProcess | undefined;
  private isReady: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly program: 'main' | 'worker' | 'intake',
    private readonly environment: Record<string, string>,
  ) {}

  start(): void {
    const options = {
      cwd: root,
      env: { ...inheritedEnvironment(), VF_LOG_LEVEL: 'silent', ...this.environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as const,
    };
    const built = join(root, 'dist', `${this.program}.js`);
    const child = isFresh(built)
      ? spawn(process.execPath, [built], { ...options, stdio: [...options.stdio] })
      : runTypeScript(`require('./src/${this.program}')`, { ...options, stdio: [...options.stdio] });
    this.child = child;
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error(`The process ${this.program} ended by itself.`)),
    );
    ended.catch(() => undefined);
    this.isReady = Promise.race([once(child, 'message'), ended]);
    this.isReady.catch(() => undefined);
  }

  /** Waits until it is ready for work. */
  async ready(): Promise<void> {
    await this.isReady;
  }

  /** Ends it without a word: SIGKILL. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Whether the build is there and younger than all that it was made from; else the TypeScript itself is run, which begins more slowly. */
function isFresh(built: string): boolean {
  if (!existsSync(built)) return false;
  const made = statSync(built).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.every(
    (entry) =>
      !entry.isFile() ||
      entry.name.endsWith('.spec.ts') ||
      statSync(join(entry.parentPath, entry.name)).mtimeMs <= made,
  );
}
