import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastErrorLine } from './last-error';

export interface ProcessSpec {
  /** Names the process to people, and its log file. */
  name: string;
  command: string;
  args: string[];
  /** The whole environment: nothing of the supervisor's own is added, so that no process gets another's password. */
  env: NodeJS.ProcessEnv;
  /** How it shows that it is ready: a URL that answers 2xx, or the message that `reportReady` sends. */
  ready: { url: string } | 'message';
}

/** One process under the supervisor, in a process group of its own: a Ctrl-C in the terminal does not reach it. */
export class SupervisedProcess {
  readonly logFile: string;
  /** How it ended, in words: "exit code 1", "signal SIGKILL". Never rejects. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private readonly logStart: number;
  private over = false;
  private saidReady = false;

  constructor(
    private readonly spec: ProcessSpec,
    logDirectory: string,
  ) {
    mkdirSync(logDirectory, { recursive: true });
    this.logFile = join(logDirectory, `${spec.name}.log`);
    this.logStart = existsSync(this.logFile) ? statSync(this.logFile).size : 0;
    const log = openSync(this.logFile, 'a', 0o600);
    const { command, args, env } = spec;
    this.child = spawn(command, args, { env, detached: true, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.child.on('message', (message) => (this.saidReady ||= message === 'ready'));
    this.ended = new Promise<string>((resolve) => {
      this.child.once('error', (error) => resolve(error.message));
      this.child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
    }).finally(() => (this.over = true));
  }

  get name(): string {
    return this.spec.name;
  }

  /** What its log of this run says went wrong. */
  get lastError(): string {
    return lastErrorLine(this.logFile, this.logStart);
  }

  /** True once it is ready; false when it ended first, or was not ready within so many milliseconds. */
  async becomesReady(within: number): Promise<boolean> {
    const end = Date.now() + within;
    while (!this.over && Date.now() < end) {
      if (await this.isReady()) return true;
      await pause(50);
    }
    return false;
  }

  /** Asks it to end, and after so many milliseconds ends it and all that it started. */
  async stop(grace: number): Promise<void> {
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.kill(), grace);
    await this.ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.signal('SIGKILL');
  }

  private async isReady(): Promise<boolean> {
    if (this.spec.ready === 'message') return this.saidReady;
    try {
      const answer = await fetch(this.spec.ready.url, { signal: AbortSignal.timeout(2_000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (this.over || pid === undefined) return;
    if (signal === 'SIGKILL') process.kill(-pid, signal);
    else process.kill(pid, signal);
  }
}
