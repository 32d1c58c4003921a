import { spawn, type ChildProcess } from 'node:child_process';
import type { RunAs } from './run-as';

/**
 * Starts the server given as its arguments and stops it when the lifeline on its standard input ends: first "fast"
 * (SIGINT: clients are cut off, everything is written), after 30 seconds "immediate" (SIGQUIT: recovers at next start).
 * It is a shell script because it must outlive node, cost no memory, and be readable by the user the server runs as.
 */
const guardian = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{
  read -r _ <&3
  exec 3<&-
  kill -INT $server
  seconds=0
  while [ $seconds -lt 30 ] && kill -0 $server; do sleep 1; seconds=$((seconds + 1)); done
  kill -QUIT $server
} >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait $server
status=$?
kill -KILL $watcher 2>/dev/null
exit $status
`;

/**
 * Runs a server under a guardian, in a session of its own: a Ctrl-C in the terminal reaches neither.
 * @param lifeline the reading end of the named pipe
 * @param log file descriptor for all that the server writes
 */
export function spawnGuarded(
  command: [program: string, ...args: string[]],
  { lifeline, log, runAs }: { lifeline: number; log: number; runAs: RunAs },
): ChildProcess {
  const child = spawn('/bin/sh', ['-c', guardian, 'victim-first-database-guardian', ...command], {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: [lifeline, log, log],
    env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  child.unref();
  return child;
}
