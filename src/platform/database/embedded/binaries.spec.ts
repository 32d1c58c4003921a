import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries, majorVersion } from './binaries';

describe('the PostgreSQL that npm installed', () => {
  it('is found, with its version', () => {
    const binaries = findBinaries();
    expect(existsSync(join(binaries.root, 'bin', 'initdb'))).toBe(true);
    expect(majorVersion(binaries)).toBe('18');
  });

  it('a machine that none comes for is told what to do', () => {
    expect(() => findBinaries('aix-ppc64')).toThrow(/aix-ppc64[^]*DATABASE_URL/);
  });

  it('a machine whose package is missing is told what to do', () => {
    const other = process.platform === 'linux' && process.arch === 'ppc64' ? 'linux-arm' : 'linux-ppc64';
    expect(() => findBinaries(other)).toThrow(expect.objectContaining({ code: 'binaries-missing' }));
  });
});
