import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeUpdate, PoliceOnly, Victim } from './contract/crime-update.types';
import { type MarkedVictim, markSharedWithSuspects } from './contract/shared-with-suspect';
import { markedAgainRow } from './crossing-row';
import type { CrimesOfBatch } from './police-crimes';
import type { AcceptedUpdate } from './update-log';

type SuspectsByVictim = Map<string, PoliceOnly[]>;

/** Sees which contact points of a victim are also a suspect's: of any suspect, in any crime in which the source names that victim. */
@Injectable()
export class SharedContacts {
  constructor(private readonly database: Database) {}

  /** The suspects of each victim that the crimes of this batch have. */
  async suspectsOfVictims(source: string, crimes: CrimesOfBatch): Promise<SuspectsByVictim> {
    const batch = crimes.all().map(({ row }) => row);
    const victims = [...new Set(batch.flatMap((row) => row.victims))];
    if (victims.length === 0) return new Map();
    const others = await this.database.query<{ victims: string[]; suspects: PoliceOnly[] }>(
      `select c.victims, c.suspects from crime c where c.source = $1 and c.reference in
         (select crime_reference from victim_with_suspect where source = $1 and victim = any($2))`,
      [source, victims],
    );
    return byVictim([...others, ...batch]);
  }

  /** Keeps which victims have a suspect in which crime. */
  async remember(source: string, crimes: CrimesOfBatch): Promise<void> {
    const rows = crimes
      .all()
      .flatMap(({ row }) =>
        row.suspects.length > 0 ? row.victims.map((victim) => ({ victim, crime_reference: row.reference })) : [],
      );
    const absorbed = crimes.all().flatMap((crime) => crime.absorbed);
    if (absorbed.length > 0)
      await this.database.query('delete from victim_with_suspect where source = $1 and crime_reference = any($2)', [
        source,
        absorbed,
      ]);
    if (rows.length === 0) return;
    await this.database.query(
      `insert into victim_with_suspect (source, victim, crime_reference)
       select $1, victim, crime_reference from jsonb_populate_recordset(null::victim_with_suspect, $2) on conflict do nothing`,
      [source, JSON.stringify(rows)],
    );
  }

  /** Statements that crossed before a suspect became known, of victims with a contact point that turns out to be that suspect's: marked anew. */
  async markedAgain(
    source: string,
    crimes: CrimesOfBatch,
    accepted: AcceptedUpdate[],
    suspects: SuspectsByVictim,
  ): Promise<object[]> {
    const newSuspects = byVictim(
      crimes.all().map(({ row, newSuspects }) => ({ victims: row.victims, suspects: newSuspects })),
    );
    if (newSuspects.size === 0) return [];
    const earlier = await this.database.query<{ body: CrimeUpdate }>(
      `select u.body from crime c join crime_update u on u.source = c.source and u.crime_reference = any(c.other_references || c.reference)
        where c.source = $1 and c.victims ?| $2 and u.body ? 'victims' and u.id <> all($3::uuid[]) order by u.id`,
      [source, [...newSuspects.keys()], accepted.map(({ id }) => id)],
    );
    return earlier.flatMap(({ body }) => {
      const shared = (body.victims ?? []).filter((victim) => isShared(mark(victim, newSuspects)));
      return shared.length > 0
        ? [
            markedAgainRow(
              body,
              shared.map((victim) => mark(victim, suspects)),
            ),
          ]
        : [];
    });
  }
}

/** The victim, each contact point marked when it is also one of their suspects'. */
export function mark(victim: Victim, suspects: SuspectsByVictim): MarkedVictim {
  const [marked] = markSharedWithSuspects([victim], suspects.get(victim.sourceReference) ?? []);
  if (!marked) throw new Error('A victim was not marked.');
  return marked;
}

function isShared({ contactPoints }: MarkedVictim): boolean {
  return contactPoints.some(({ sharedWithSuspect }) => sharedWithSuspect);
}

function byVictim(crimes: { victims: string[]; suspects: PoliceOnly[] }[]): SuspectsByVictim {
  const found: SuspectsByVictim = new Map();
  for (const { victims, suspects } of crimes) {
    if (suspects.length === 0) continue;
    for (const victim of victims) found.set(victim, [...(found.get(victim) ?? []), ...suspects]);
  }
  return found;
}
