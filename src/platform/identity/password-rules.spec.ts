import { isCommonPassword } from './common-passwords';
import { passwordProblem } from './password-rules';

describe('a password that somebody wants to have', () => {
  it.each(['three wet umbrellas', 'Ünwahrscheinlich lang', '12 monkeys on a bicycle', 'aB3!xK9?mQ2#'])(
    'may be %s',
    (password) => {
      expect(passwordProblem(password, 'lucy.marsh@example.org')).toBeNull();
    },
  );

  it.each([
    ['elevenchars', 'at least 12'],
    ['x'.repeat(201), 'at most 200'],
    ['my name is Lucy.Marsh!', 'email address'],
    ['qwertyuiop12', 'most common'],
  ])('may not be %s', (password, words) => {
    expect(passwordProblem(password, 'lucy.marsh@example.org')).toContain(words);
  });

  it.each([
    'Password1234!',
    'passwordpassword',
    'letmein-letmein',
    '123456789012',
    'aaaaaaaaaaaa',
    'QWERTY 1234567',
    '!!!!!!!!!!!!',
    'Liverpool2005!!',
  ])('counts %s among the most common', (password) => expect(isCommonPassword(password)).toBe(true));
});
