import { EmbeddedPostgresError } from './errors';
import { explainError, explainFailure } from './explain';

describe('why the embedded database did not start', () => {
  const codeFor = (output: string) => explainFailure(output, '/home/vf', '/home/vf/postgres.log').code;

  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
    ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9', 'disk-full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-in-use'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'no-memory'],
    ['FATAL:  could not open file "global/pg_control": Permission denied', 'permission-denied'],
    ['FATAL:  data directory "/x" has wrong ownership', 'permission-denied'],
    ['FATAL:  something nobody thought of', 'start-failed'],
    ['', 'start-failed'],
  ])('%s', (output, code) => expect(codeFor(output)).toBe(code));

  it('quotes the first telling line when the cause is not known, and names the log', () => {
    const output =
      'LOG:  starting\nFATAL:  the database system is starting up\nFATAL:  bogus data in lock file\nLOG:  shut down';
    const { message } = explainFailure(output, '/home/vf', '/home/vf/postgres.log');
    expect(message).toContain('FATAL:  bogus data in lock file');
    expect(message).toContain('/home/vf/postgres.log');
  });

  it('gives the same words for a full disk that our own writing meets', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(explainError(error, '/home/vf', '/log')).toMatchObject({ code: 'disk-full' });
  });

  it('leaves an error that is in plain words already as it is', () => {
    const error = new EmbeddedPostgresError('wrong-version', 'Wrong.', 'Do this.');
    expect(explainError(error, '/home/vf', '/log')).toBe(error);
  });
});
