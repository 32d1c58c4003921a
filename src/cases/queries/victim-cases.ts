import type { Database } from '../../platform/database/unit-of-work';
import type { Incident } from '../repeat-victim';

/** One of a victim's cases. */
export interface VictimCase extends Incident {
  id: string;
  reference: string;
  crimeType: string | null;
  locality: string | null;
  stage: string;
  selfReported: boolean;
}

/** All cases of a victim that this person may see, the newest incident first. Of a linked case the police's date goes before the victim's. */
export function victimCases(database: Database, victimId: string): Promise<VictimCase[]> {
  return database.query<VictimCase>(
    `select c.id, c.reference, c.crime_type as "crimeType", c.locality, c.stage, c.self_reported as "selfReported",
            coalesce(c.linked_crime_id, c.crime_id) as "crimeId",
            coalesce(linked.occurred_from, linked.reported_on, crime.occurred_from, crime.reported_on, c.month) as "on"
       from victim_case c left join crime on crime.id = c.crime_id left join crime linked on linked.id = c.linked_crime_id
      where c.victim_id = $1 order by "on" desc nulls last, c.id desc`,
    [victimId],
  );
}
