import { LOCALITIES, localityOf, localityOfLsoaName } from './localities';

describe('the locality of an LSOA', () => {
  it.each([
    ['Blaby 002A', 'blaby'],
    ['North West Leicestershire 011F', 'north-west-leicestershire'],
    ['Leicester 041C', 'leicester'],
    ['Rutland 001B', 'rutland'],
    ['City of London 001F', 'outside-force'],
    ['Amber Valley 017D', 'outside-force'],
    ['', null],
  ])('%s is %s', (name, locality) => {
    expect(localityOfLsoaName(name)).toBe(locality);
  });

  it('is what the source states, when it does', () => {
    expect(localityOf({ lsoaName: 'Blaby 002A', locality: 'melton' })).toBe('melton');
    expect(localityOf({ lsoaName: 'Blaby 002A' })).toBe('blaby');
    expect(localityOf(undefined)).toBeNull();
  });

  it('is one of nine', () => {
    expect(new Set(LOCALITIES.map(({ onsCode }) => onsCode)).size).toBe(9);
  });
});
