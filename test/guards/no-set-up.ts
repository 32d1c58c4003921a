/** Jest's global set-up where the runner has started PostgreSQL already. */
export default function setUp(): void {}
