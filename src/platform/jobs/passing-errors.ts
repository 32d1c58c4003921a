const passingCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
  '40001',
  '40P01',
  '55P03',
  '57P01',
  '57P02',
  '57P03',
]);
/** PostgreSQL's classes of what is no fault of a statement: connection, resources, the system it runs on. */
const passingClasses = ['08', '53', '58'];

/**
 * Whether an error says nothing about the event that was handled, only that the database could not be asked just then: it is down, full,
 * restarting, or two transactions stood in each other's way. Such an event is tried for as long as it takes, and never held back.
 */
export function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return passingCodes.has(code) || (code.length === 5 && passingClasses.includes(code.slice(0, 2)));
  return (
    typeof message === 'string' && /^(Connection terminated|timeout exceeded when trying to connect)/.test(message)
  );
}
