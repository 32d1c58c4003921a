import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';

/**
 * A named pipe in the home. The guardian reads it; whoever uses the server holds it open for writing. The kernel closes
 * it for a process that dies, however it dies, so the guardian sees its end exactly when the last user has gone.
 */
export function makeLifeline(path: string): { reading: number; holding: number } {
  rmSync(path, { force: true });
  execFileSync('mkfifo', ['-m', '600', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { reading, holding: openSync(path, constants.O_WRONLY | constants.O_NONBLOCK) };
}

/** Holds the lifeline of a server that runs already; null when no guardian reads it, so none runs (or none for long). */
export function joinLifeline(path: string): number | null {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENXIO' || code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a guardian still listens, without staying on the line. */
export function isGuarded(path: string): boolean {
  const held = joinLifeline(path);
  if (held !== null) closeSync(held);
  return held !== null;
}
