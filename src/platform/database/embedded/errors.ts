/** What can stop the embedded database from starting; scripts and tests go by the code, people by the words. */
export type EmbeddedPostgresProblem =
  | 'platform-unsupported'
  | 'binaries-missing'
  | 'no-user-to-run-as'
  | 'permission-denied'
  | 'not-a-cluster'
  | 'wrong-version'
  | 'password-lost'
  | 'port-in-use'
  | 'disk-full'
  | 'no-memory'
  | 'start-in-progress'
  | 'left-behind'
  | 'start-failed';

/** The embedded PostgreSQL could not be started. `message` says what is wrong and what to do, in plain words. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresProblem,
    whatIsWrong: string,
    whatToDo: string,
    options?: ErrorOptions,
  ) {
    super(`${whatIsWrong}\n${whatToDo}`, options);
  }
}
