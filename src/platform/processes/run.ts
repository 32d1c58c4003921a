/** Runs a process to its end; what stops it from starting is said in one plain sentence, and the exit code is 1. */
export function run(main: () => Promise<void>): void {
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
