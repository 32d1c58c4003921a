'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.policeShell = exports.signedOutShell = exports.roleShell = exports.caseworkerShell = void 0;
const links = (current, entries) => entries.map(([text, href]) => ({ text, href, current: text === current }));
const base = { csrf: 'token-for-the-form', demonstration: true };
/** A page of a contact caseworker. */
const caseworkerShell = (title, current = 'Cases') => ({
  ...base,
  title,
  side: 'victim',
  person: { name: 'Amira Hussain', roleName: 'Contact caseworker' },
  navigation: links(current, [
    ['Home', '/'],
    ['Cases', '/cases'],
    ['Open a case', '/cases/new'],
  ]),
});
exports.caseworkerShell = caseworkerShell;
/** A page of someone on the victim side in another role. */
const roleShell = (title, roleName, current, href) => ({
  ...base,
  title,
  side: 'victim',
  person: { name: 'Tom Okafor', roleName },
  navigation: links(current, [
    ['Home', '/'],
    [current, href],
  ]),
});
exports.roleShell = roleShell;
/** A page before signing in. */
const signedOutShell = (title, side = 'victim') => ({
  ...base,
  title,
  side,
  person: null,
  navigation: [],
});
exports.signedOutShell = signedOutShell;
/** A page of the police side. */
const policeShell = (title) => ({
  ...base,
  title,
  side: 'police',
  person: { name: 'Gareth Pugh', roleName: 'Police liaison' },
  navigation: links('What has arrived', [['What has arrived', '/']]),
});
exports.policeShell = policeShell;
