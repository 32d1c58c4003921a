/** `VF_DEMONSTRATION=1`: the data is invented, and every page says so. Set by `npm start` when it loads demonstration data. */
export function demonstration(): boolean {
  return process.env.VF_DEMONSTRATION === '1';
}

/** Cookies travel over HTTPS alone, unless `VF_INSECURE_COOKIES=1`: set by `npm start`, which serves plain HTTP on this machine only. */
export function secureCookies(): boolean {
  return process.env.VF_INSECURE_COOKIES !== '1';
}

/** The port a process listens on, from the environment. Anything but a port number: it says so. */
export function portOf(variable: 'VF_WEB_PORT' | 'VF_INTAKE_PORT', usual: number): number {
  const port = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${variable} must be a port number, 1 to 65535.`);
  return port;
}

/** The address a process listens on: this machine only, unless `VF_HOST` says otherwise. */
export function host(): string {
  return process.env.VF_HOST ?? '127.0.0.1';
}
