import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeUpdate } from './contract/crime-update.types';
import { crossingRow } from './crossing-row';
import { CrimeUpdateReceived } from './intake.events';
import type { CrimeCount, PoliceCrime } from './police-crime';
import type { LockedCrimes } from './police-crimes';
import type { Answered } from './received';
import type { AcceptedUpdate } from './update-log';

/** The way out of the police side: rows for updates about a crime with a victim, counts for the rest. Nothing else writes there. */
@Injectable()
export class Crossing {
  constructor(private readonly database: Database) {}

  /** Lets a batch cross. Where the victim side is to count what an update changed, its effect becomes `crossed`. */
  async let(accepted: AcceptedUpdate[], crimes: LockedCrimes, effects: Map<number, Answered['effect']>, delivery: string): Promise<void> {
    const rows = await this.earlierUpdates(crimes, accepted);
    for (const { line, update } of accepted) {
      const crime = crimes.of(update);
      if (!crime.hasVictim) continue;
      const undecided = effects.get(line) !== 'created';
      if (undecided) effects.set(line, 'crossed');
      rows.push(crossingRow(update, crime.victimsToCross(update), undecided ? delivery : null));
    }
    await this.cross(rows);
    await this.count(crimes.all().flatMap((crime) => crime.countDeltas()));
  }

  /** What was received of a crime before its first victim was named: it crosses with that victim. */
  private async earlierUpdates(crimes: LockedCrimes, accepted: AcceptedUpdate[]): Promise<object[]> {
    const gained = crimes.all().filter((crime) => crime.existed && crime.gainedVictim);
    if (gained.length === 0) return [];
    const bodies = await this.database.query<{ body: CrimeUpdate }>(
      `select body from crime_update where source = $1 and crime_reference = any($2) and id <> all($3::uuid[]) order by id`,
      [gained[0]?.row.source, gained.map(({ row }: PoliceCrime) => row.reference), accepted.map(({ id }) => id)],
    );
    return bodies.map(({ body }) => crossingRow(body, crimes.of(body).victimsToCross(body), null));
  }

  private async cross(rows: object[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.query(
      `with crossed as (insert into crossing.crime_update (id, source, message_id, version, sent_at, delivery, crime_reference, earlier_references, incident_reference, urns,
           arrest_summons_numbers, crime_type, offences, flags, occurred_from, occurred_to, reported_on, lsoa_code, locality, officer_name, officer_collar_number, officer_contact, facts, victims)
         select id, source, message_id, version, sent_at, delivery, crime_reference, earlier_references, incident_reference, urns,
           arrest_summons_numbers, crime_type, offences, flags, occurred_from, occurred_to, reported_on, lsoa_code, locality, officer_name, officer_collar_number, officer_contact, facts, victims
         from jsonb_populate_recordset(null::crossing.crime_update, $1)),
       kept as (insert into event (id, type, payload) select (row->>'id')::uuid, $2, '{}' from jsonb_array_elements($1) as row)
       select pg_notify('crossing_crime_update', '')`,
      [JSON.stringify(rows), CrimeUpdateReceived.type],
    );
  }

  /** Counts that cross, several of a cell added up. */
  async count(deltas: CrimeCount[]): Promise<void> {
    const cells = new Map<string, CrimeCount & { id: string }>();
    for (const delta of deltas) {
      const key = [delta.crime_type, delta.locality, delta.month].join('\u0000');
      const cell = cells.get(key);
      if (cell) cell.n += delta.n;
      else cells.set(key, { ...delta, id: v7() });
    }
    const changed = [...cells.values()].filter(({ n }) => n !== 0);
    if (changed.length === 0) return;
    await this.database.query(
      `with crossed as (insert into crossing.crime_count (id, crime_type, locality, month, n)
         select id, crime_type, locality, month, n from jsonb_populate_recordset(null::crossing.crime_count, $1))
       select pg_notify('crossing_crime_count', '')`,
      [JSON.stringify(changed)],
    );
  }
}
