import { createServer } from 'node:net';

/** A port that the application needs is taken. `message` names it and says how to choose another. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly code = 'port-in-use';

  constructor(port: number, purpose: string, variable: string, free: number) {
    super(
      `Port ${port}, where ${purpose} would listen, is in use by another program.\n` +
        `Stop that program, or choose another port: set ${variable}, for example ${variable}=${free}.`,
    );
  }
}

/** Whether a port can be listened on. Anything but "in use" (a port under 1024, say) is thrown as the system words it. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/** A port that is free now, picked by the system. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return listenOnce(0, host);
}

/**
 * Refuses with {@link PortInUseError} when the port is taken.
 * @param purpose for the message: "the victim service's pages"
 * @param variable the environment variable that moves it: VF_WEB_PORT
 */
export async function requireFreePort(
  port: number,
  purpose: string,
  variable: string,
  host = '0.0.0.0',
): Promise<void> {
  if (!(await isPortFree(port, host))) throw new PortInUseError(port, purpose, variable, await freePort(host));
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
