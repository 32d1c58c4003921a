import { findOnPath } from './find-on-path';
import type { Missing } from './redis';
import { unpackChromium } from './unpack-chromium';

export interface ChromiumProgram {
  executablePath: string;
  args: string[];
}

/** No sandbox: root cannot have one, nor can most containers; the pages opened are our own. The rest keeps it off the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium for playwright-core: `chromium.launch(found)`. The system's, else the one inside npm's @sparticuz/chromium.
 * @param folder where npm's is unpacked (190 MB, 2 s) and kept for the next run
 */
export async function findChromium(folder: string): Promise<ChromiumProgram | Missing> {
  const program = findOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (program) return { executablePath: program, args };
  const unpacked = await unpackChromium(folder);
  return typeof unpacked === 'string' ? { executablePath: unpacked, args } : unpacked;
}
