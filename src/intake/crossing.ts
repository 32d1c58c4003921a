import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../platform/database/unit-of-work';
import type { CrimeUpdate } from './contract/crime-update.types';
import { crossingRow } from './crossing-row';
import { CrimesCounted, CrimeUpdateReceived } from './intake.events';
import type { CrimeCount } from './police-crime';
import type { CrimesOfBatch } from './police-crimes';
import type { Answered } from './received';
import { mark, SharedContacts } from './shared-contacts';
import type { AcceptedUpdate } from './update-log';

/** The way out of the police side: rows for updates about a crime with a victim, counts for the rest. Nothing else writes there. */
@Injectable()
export class Crossing {
  constructor(
    private readonly database: Database,
    private readonly shared: SharedContacts,
  ) {}

  /** Lets a batch of one source cross. Where the victim side is to count what an update changed, its effect becomes `crossed`. */
  async let(
    source: string,
    delivery: string,
    accepted: AcceptedUpdate[],
    crimes: CrimesOfBatch,
    effects: Map<number, Answered['effect']>,
  ): Promise<void> {
    const suspects = await this.shared.suspectsOfVictims(source, crimes);
    const rows = await this.earlierUpdates(source, crimes, accepted);
    for (const { line, update } of accepted) {
      if (!crimes.of(update).hasVictim) continue;
      const undecided = effects.get(line) !== 'created';
      if (undecided) effects.set(line, 'crossed');
      const victims = (update.victims ?? []).map((victim) => mark(victim, suspects));
      rows.push(crossingRow(update, victims, undecided ? delivery : null));
    }
    rows.push(...(await this.shared.markedAgain(source, crimes, accepted, suspects)));
    await this.shared.remember(source, crimes);
    await this.cross(rows);
    await this.count(crimes.all().flatMap((crime) => crime.countDeltas()));
  }

  /** What was received of a crime before its first victim was named: it crosses with that victim. It names none itself. */
  private async earlierUpdates(source: string, crimes: CrimesOfBatch, accepted: AcceptedUpdate[]): Promise<object[]> {
    const uncrossed = crimes.all().flatMap((crime) => (crime.hasVictim ? crime.uncrossed : []));
    if (uncrossed.length === 0) return [];
    const bodies = await this.database.query<{ body: CrimeUpdate }>(
      `select body from crime_update where source = $1 and crime_reference = any($2) and id <> all($3::uuid[]) order by id`,
      [source, uncrossed, accepted.map(({ id }) => id)],
    );
    return bodies.map(({ body }) => crossingRow(body, [], null));
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
         select id, crime_type, locality, month, n from jsonb_populate_recordset(null::crossing.crime_count, $1)),
       kept as (insert into event (id, type, payload) select (row->>'id')::uuid, $2, '{}' from jsonb_array_elements($1) as row)
       select pg_notify('crossing_crime_count', '')`,
      [JSON.stringify(changed), CrimesCounted.type],
    );
  }
}
