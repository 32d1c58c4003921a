import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A process, told apart from a later one that got the same number: "pid@start". Null when no such process lives.
 * Numbers come round quickly in a container that is restarted, so a number alone proves nothing.
 */
export function identityOf(pid: number): string | null {
  const started = existsSync('/proc/self/stat') ? startedLinux(pid) : startedElsewhere(pid);
  return started === null ? null : `${pid}@${started}`;
}

/** Whether the process that had this identity still lives. */
export function lives(identity: string): boolean {
  return identityOf(Number(identity.split('@')[0])) === identity;
}

/** The command line of a living process, or '' when there is none or it may not be seen. */
export function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return ps(pid, 'command=');
  } catch {
    return '';
  }
}

/** Field 22 of proc(5) stat: the start in clock ticks since boot. The name in field 2 may hold spaces and brackets. */
function startedLinux(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    const fields = afterName.split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startedElsewhere(pid: number): string | null {
  try {
    return ps(pid, 'lstart=') || null;
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
