import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/unit-of-work';
import { masked } from '../masked';
import { type Repeat, repeatVictim } from '../repeat-victim';
import { fieldOfColumn, fieldsOf, type VictimDetails, type VictimFieldName, victimFields } from '../victim-fields';
import { readVictim, type VictimRow } from '../victim-rows';
import { type VictimCase, victimCases } from './victim-cases';

/** Who checked something with the victim. `by` is a name, null when the account is gone. */
export interface Checked {
  by: string | null;
  at: string;
}

/** A way to reach the victim, masked. */
export interface ContactPoint {
  id: string;
  kind: string;
  masked: string;
  /** What the police were told. It permits a first call at most. */
  policeSafe: { answer: 'yes' | 'no' | 'not-asked'; askedBy: string | null; askedOn: string | null };
  /** What our own worker established; null when nobody has. */
  verifiedSafe: ({ safe: boolean } & Checked) | null;
  /** The suspect uses it too: closed, whatever else is said. */
  sharedWithSuspect: boolean;
}

/** What the feed says otherwise than a caseworker checked. */
export interface Proposal {
  id: string;
  field: VictimFieldName;
  proposed: VictimDetails[VictimFieldName];
  source: string;
  receivedAt: string;
}

/** A victim with all that this person may see of them. */
export interface VictimRecord extends Omit<VictimRow, 'verified'> {
  verified: Partial<Record<VictimFieldName, Checked>>;
  contactPoints: ContactPoint[];
  proposals: Proposal[];
  cases: VictimCase[];
  repeat: Repeat<VictimCase> | null;
}

/** Reads a victim with their ways to be reached, proposals and cases. */
@Injectable()
export class VictimRecords {
  constructor(private readonly database: Database) {}

  /** The victim, or null when there is none that this person may see. `id` is a UUID. */
  async read(id: string): Promise<VictimRecord | null> {
    const row = await readVictim(this.database, id);
    if (!row) return null;
    const [points, proposals, cases] = [
      await this.points(id),
      await this.proposals(id),
      await victimCases(this.database, id),
    ];
    const marks = Object.values(row.verified).map(({ by }) => by);
    const names = await this.namesOf([...marks, ...points.flatMap(({ verifiedBy }) => verifiedBy ?? [])]);
    return {
      ...row,
      verified: verifiedOf(row, names),
      contactPoints: points.map((point) => contactPoint(point, names)),
      proposals,
      cases,
      repeat: repeatVictim(cases),
    };
  }

  /** The value of one contact point, which is a look that the audit keeps; null when there is none. */
  contactPoint(victimId: string, pointId: string): Promise<{ id: string; kind: string; value: string } | null> {
    return this.database.one('select id, kind, value from contact_point where id = $1 and victim_id = $2', [
      pointId,
      victimId,
    ]);
  }

  private points(id: string): Promise<PointRow[]> {
    return this.database.query<PointRow>(
      `select id, kind, value, police_safe as "policeSafe", police_asked_by as "askedBy", police_asked_on::text as "askedOn", shared_with_suspect as shared,
              verified_safe as "verifiedSafe", verified_by as "verifiedBy", verified_at as "verifiedAt"
         from contact_point where victim_id = $1 order by kind, id`,
      [id],
    );
  }

  private async proposals(id: string): Promise<Proposal[]> {
    const rows = await this.database.query<{
      id: string;
      column: string;
      proposed: Proposal['proposed'];
      source: string;
      receivedAt: Date;
    }>(
      `select id, field as column, proposed, source, received_at as "receivedAt" from proposal where victim_id = $1 and decision is null order by id`,
      [id],
    );
    return rows.flatMap(({ column, receivedAt, ...row }) => {
      const field = fieldOfColumn(column);
      return field ? [{ ...row, field, receivedAt: receivedAt.toISOString() }] : [];
    });
  }

  private async namesOf(people: string[]): Promise<Map<string, string>> {
    if (people.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      'select id, name from account where id = any($1::uuid[])',
      [people],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface PointRow {
  id: string;
  kind: string;
  value: string;
  policeSafe: 'yes' | 'no' | 'not-asked';
  askedBy: string | null;
  askedOn: string | null;
  shared: boolean;
  verifiedSafe: boolean | null;
  verifiedBy: string | null;
  verifiedAt: Date | null;
}

function contactPoint(
  { id, kind, value, policeSafe, askedBy, askedOn, shared, verifiedSafe, verifiedBy, verifiedAt }: PointRow,
  names: Map<string, string>,
): ContactPoint {
  const established = verifiedSafe !== null && verifiedAt !== null;
  return {
    id,
    kind,
    masked: masked(kind, value),
    sharedWithSuspect: shared,
    policeSafe: { answer: policeSafe, askedBy, askedOn },
    verifiedSafe: established
      ? { safe: verifiedSafe, by: (verifiedBy && names.get(verifiedBy)) || null, at: verifiedAt.toISOString() }
      : null,
  };
}

function verifiedOf({ kind, verified }: VictimRow, names: Map<string, string>): VictimRecord['verified'] {
  const marks = fieldsOf(kind).flatMap((name): [VictimFieldName, Checked][] => {
    const mark = verified[victimFields[name].column];
    return mark ? [[name, { by: names.get(mark.by) ?? null, at: mark.at }]] : [];
  });
  return Object.fromEntries(marks);
}
