import type { ContactKind, Victim } from './crime-update.types';
import { markSharedWithSuspects } from './shared-with-suspect';

function marked(
  victims: [ContactKind, string],
  suspects: [ContactKind, string],
  name = 'Sam Invented',
): boolean | undefined {
  const victim: Victim = {
    sourceReference: 'v',
    kind: 'person',
    familyName: 'Sample',
    consentToReferral: 'yes',
    contactPoints: [{ kind: victims[0], value: victims[1], safeToUse: 'yes' }],
  };
  const suspect = { name, contactPoints: [{ kind: suspects[0], value: suspects[1] }] };
  const result = markSharedWithSuspects([victim], [suspect]);
  expect(JSON.stringify(result)).not.toContain(name);
  return result[0]?.contactPoints[0]?.sharedWithSuspect;
}

describe("a victim's contact point that is also a suspect's", () => {
  it.each<[ContactKind, string, ContactKind, string]>([
    ['mobile', '07700 900456', 'phone', '+44 7700 900456'],
    ['mobile', '+44 (0)7700 900456', 'mobile', '0044 7700-900456'],
    ['phone', '(0116) 496 0187', 'phone', '01164960187'],
    ['email', 'Sam@Example.com', 'email', ' sam+shop@example.COM '],
    ['post', '12 High Street, Leicester, ZZ9 1AA', 'post', '12, high street\nLEICESTER zz91aa'],
    ['post', '12 High St, ZZ9 1AA', 'post', '12 High Street, Leicester, ZZ9 1AA'],
    ['through-person', 'my partner, 07700 900456', 'mobile', '07700900456'],
  ])('is marked however it is written: %s %s', (kind, value, theirKind, theirs) => {
    expect(marked([kind, value], [theirKind, theirs])).toBe(true);
  });

  it.each<[ContactKind, string, ContactKind, string]>([
    ['mobile', '07700 900457', 'mobile', '07700 900456'],
    ['email', 'sam@example.org', 'email', 'sam@example.com'],
    ['post', '14 High Street, ZZ9 1AA', 'post', '12 High Street, ZZ9 1AA'],
    ['through-person', 'my sister', 'mobile', '07700 900456'],
  ])('and another is not: %s %s', (kind, value, theirKind, theirs) => {
    expect(marked([kind, value], [theirKind, theirs])).toBe(false);
  });

  it('is marked when it goes through a person of the name of a suspect', () => {
    const victim: Victim = {
      sourceReference: 'v',
      kind: 'person',
      familyName: 'Sample',
      consentToReferral: 'yes',
      contactPoints: [{ kind: 'through-person', value: 'partner (INVENTED, Sam)', safeToUse: 'yes' }],
    };
    expect(markSharedWithSuspects([victim], [{ name: 'Sam Invented' }])[0]?.contactPoints[0]?.sharedWithSuspect).toBe(
      true,
    );
    expect(markSharedWithSuspects([victim], [{}])[0]?.contactPoints[0]?.sharedWithSuspect).toBe(false);
  });
});
