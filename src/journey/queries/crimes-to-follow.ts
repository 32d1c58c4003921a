import { Injectable } from '@nestjs/common';
import { LinkedCases } from '../linked-cases';

/** What a person is shown of a crime before they link a case to it: enough to know whether it is the one, nobody's name. */
export interface CrimeToFollow {
  reference: string;
  crimeType: string | null;
  /** YYYY-MM, YYYY-MM-DD or an instant. */
  occurredFrom: string | null;
  locality: string | null;
}

/** The crimes of the police that a self-reported case could follow. */
@Injectable()
export class CrimesToFollow {
  constructor(private readonly linked: LinkedCases) {}

  /** Those that this person may see under this reference, today's or an earlier one: mostly one, or none. */
  async called(reference: string): Promise<CrimeToFollow[]> {
    const crimes = await this.linked.crimesCalled(reference);
    return crimes.map(({ reference: name, details }) => ({
      reference: name,
      crimeType: details.crime_type,
      occurredFrom: details.occurred_from ?? details.reported_on,
      locality: details.locality,
    }));
  }
}
