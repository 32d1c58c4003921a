import { greeting } from './greeting';

describe('the greeting', () => {
  it.each([
    ['2023-06-14T10:59:00Z', 'Good morning, Amira'],
    ['2023-06-14T11:00:00Z', 'Good afternoon, Amira'],
    ['2023-06-14T17:00:00Z', 'Good evening, Amira'],
    ['2023-12-14T11:59:00Z', 'Good morning, Amira'],
  ])('at %s, in London, is %s', (at, words) => {
    expect(greeting(' Amira Hussain', new Date(at))).toBe(words);
  });
});
