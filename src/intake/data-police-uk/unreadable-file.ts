import { basename } from 'node:path';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'It may not be read: check its permissions.',
  EISDIR: 'It is a folder: name the files in it.',
  Z_DATA_ERROR: 'Its gzip data are damaged: fetch it again. The rows before the damage were read.',
  Z_BUF_ERROR: 'Its gzip data break off before their end: fetch it again. The rows before the break were read.',
};

/** A file that cannot be read to its end, with why and what to do. */
export class UnreadableFile extends Error {
  readonly code = 'unreadable-file';

  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${basename(path)} cannot be read. ${reason}`);
  }

  /** The plain words for an error of the file system or of gzip; null for any other error. */
  static because(path: string, error: unknown): UnreadableFile | null {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    return reason ? new UnreadableFile(path, reason) : null;
  }
}
