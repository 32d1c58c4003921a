import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';

/** A small update about a new crime with one invented victim. */
export function numberedUpdate(n: number): CrimeUpdate {
  const at = '2026-01-15T09:00:00Z';
  return {
    contract: 'crime-update/1',
    messageId: `bench-${n}`,
    source: 'bench',
    version: 1,
    sentAt: at,
    crime: {
      reference: `BENCH-${n}`,
      crimeType: 'burglary',
      occurredFrom: '2026-01-14',
      reportedOn: '2026-01-15',
      where: { locality: 'charnwood' },
    },
    outcomes: [{ factId: 'outcome', type: '18', at: '2026-01-15' }],
    victims: [
      {
        sourceReference: `bench-victim-${n}`,
        kind: 'person',
        givenName: 'Robin',
        familyName: 'Invented',
        contactPoints: [{ kind: 'mobile', value: '07700 900123', safeToUse: 'not-asked' }],
        consentToReferral: 'not-asked',
        invented: true,
      },
    ],
  };
}
