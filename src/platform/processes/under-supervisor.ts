/** Tells the supervisor that this process is ready for work; does nothing when there is none. */
export function reportReady(): void {
  process.send?.('ready');
}

/**
 * Calls `close` once when the supervisor has gone without saying goodbye (SIGKILL, crash), so that no process outlives
 * it; the process ends when `close` has. Does nothing when there is no supervisor.
 */
export function endWithSupervisor(close: () => Promise<void>): void {
  process.once('disconnect', () => void close().finally(() => process.exit(1)));
  process.channel?.unref();
}
