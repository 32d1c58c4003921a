import { hash } from 'node:crypto';
import { CRIME_TYPE_BY_NAME } from './crime-types';
import { inventVictim } from './invented-victim';

const ids = Array.from({ length: 20_000 }, (_, i) => hash('sha256', `crime ${i}`, 'hex'));

describe('an invented victim', () => {
  const victims = ids.map((id) => inventVictim('7', id, 'burglary'));

  it('is the same for the same seed and crime, in whatever order, and another for another seed', () => {
    expect(
      [...ids]
        .reverse()
        .map((id) => inventVictim('7', id, 'burglary'))
        .reverse(),
    ).toEqual(victims);
    const others = ids.filter((id, i) => inventVictim('8', id, 'burglary')?.familyName !== victims[i]?.familyName);
    expect(others.length).toBeGreaterThan(19_000);
  });

  it('is marked and reachable nowhere', () => {
    for (const victim of [...victims, ...ids.slice(0, 2000).map((id) => inventVictim('7', id, 'shoplifting'))]) {
      expect(victim?.invented).toBe(true);
      for (const { kind, value } of victim?.contactPoints ?? []) {
        if (kind === 'mobile') expect(value).toMatch(/^07700 900\d{3}$/);
        else if (kind === 'phone') expect(value).toMatch(/^0116 496 0\d{3}$/);
        else if (kind === 'email') expect(value).toMatch(/^[a-z.]+\.\d+@example\.(com|org|net)$/);
        else expect(value).toMatch(/, ZZ9 \d[A-Z]{2}$/);
      }
    }
  });

  it('is a repeat victim in about one crime of twenty', () => {
    const references = victims.map((victim) => victim?.sourceReference ?? '');
    const shared = references.filter((reference) => reference.startsWith('invented-person-pool-'));
    expect(shared.length / ids.length).toBeGreaterThan(0.04);
    expect(shared.length / ids.length).toBeLessThan(0.06);
    expect(new Set(references).size).toBe(ids.length - shared.length + new Set(shared).size);
    const byReference = new Map(victims.map((victim) => [victim?.sourceReference, victim]));
    for (const victim of victims) expect(byReference.get(victim?.sourceReference)).toEqual(victim);
  });

  it('is an organisation with a named contact for shoplifting, nobody for drugs and weapons, else a person', () => {
    for (const type of new Set(CRIME_TYPE_BY_NAME.values())) {
      const victim = inventVictim('7', ids[0] ?? '', type);
      if (type === 'drugs' || type === 'possession-of-weapons') expect(victim).toBeNull();
      else if (type === 'shoplifting')
        expect(victim).toMatchObject({ kind: 'organisation', contactName: expect.any(String) });
      else expect(victim?.kind).toBe('person');
    }
  });

  it('varies in what is safe, known and needed', () => {
    const points = victims.flatMap((victim) => victim?.contactPoints ?? []);
    for (const answer of ['yes', 'no', 'not-asked'])
      expect(points.some((point) => point.safeToUse === answer)).toBe(true);
    expect(new Set(victims.map((victim) => victim?.language)).size).toBeGreaterThan(8);
    expect(victims.some((victim) => victim?.vulnerabilities)).toBe(true);
    expect(new Set(victims.map((victim) => victim?.dateOfBirth?.slice(0, 4))).size).toBe(74);
  });

  it('takes microseconds', () => {
    const start = process.hrtime.bigint();
    for (const id of ids) inventVictim('9', id, 'burglary');
    const each = Number(process.hrtime.bigint() - start) / 1000 / ids.length;
    console.info(`inventVictim: ${each.toFixed(1)} us`);
    expect(each).toBeLessThan(1000);
  });
});
