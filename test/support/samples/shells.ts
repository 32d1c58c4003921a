import type { Shell } from '../../../src/platform/web/shell';

const links = (current: string, entries: [string, string][]): Shell['navigation'] =>
  entries.map(([text, href]) => ({ text, href, current: text === current }));

const base = { csrf: 'token-for-the-form', demonstration: true };

/** A page of a contact caseworker. */
export const caseworkerShell = (title: string, current = 'Cases'): Shell => ({
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

/** A page of someone on the victim side in another role. */
export const roleShell = (title: string, roleName: string, current: string, href: string): Shell => ({
  ...base,
  title,
  side: 'victim',
  person: { name: 'Tom Okafor', roleName },
  navigation: links(current, [
    ['Home', '/'],
    [current, href],
  ]),
});

/** A page before signing in. */
export const signedOutShell = (title: string, side: Shell['side'] = 'victim'): Shell => ({
  ...base,
  title,
  side,
  person: null,
  navigation: [],
});

/** A page of the police side. */
export const policeShell = (title: string): Shell => ({
  ...base,
  title,
  side: 'police',
  person: { name: 'Gareth Pugh', roleName: 'Police liaison' },
  navigation: links('What has arrived', [['What has arrived', '/']]),
});
