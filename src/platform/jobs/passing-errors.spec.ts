import { isPassing } from './passing-errors';

const withCode = (code: string): Error => Object.assign(new Error('what it says'), { code });

it.each(['ECONNREFUSED', '08006', '53300', '57P01', '40P01', '40001', '58030'])(
  'takes %s for a fault that passes',
  (code) => {
    expect(isPassing(withCode(code))).toBe(true);
  },
);

it.each(['23505', '22P02', '42501', '57014', 'crime-begun-elsewhere', '08', 'ERR_INVALID_ARG_TYPE'])(
  'takes %s for a fault of the event',
  (code) => {
    expect(isPassing(withCode(code))).toBe(false);
  },
);

it('knows a connection that was cut by its words alone, and anything else is a fault of the event', () => {
  expect(isPassing(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isPassing(new TypeError('x is undefined'))).toBe(false);
  expect(isPassing('thrown text')).toBe(false);
});
