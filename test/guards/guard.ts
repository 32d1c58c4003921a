/** A guard of the product, the one edit that takes it away, and the test that then goes red. */
export interface Guard {
  /** In plain words: what stands while the guard does. */
  guard: string;
  /** The file that it is in. */
  file: string;
  /** What stands there exactly once … */
  find: string;
  /** … and what takes its place. */
  replace: string;
  /** The file of the test, from the project's root. */
  test: string;
  /** Part of the test's name, where the file has others that need not run. */
  testName: string;
}
