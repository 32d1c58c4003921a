import type { CrimeUpdate, PoliceOnly, Victim } from './contract/crime-update.types';
import { factsOf } from './contract/facts';
import { markSharedWithSuspects, type MarkedVictim } from './contract/shared-with-suspect';
import { crimeTypeOf } from './offences';

/** What the police side keeps of a crime: the columns of `police.crime`. */
export interface PoliceCrimeRow {
  source: string;
  reference: string;
  crime_type: string | null;
  locality: string | null;
  month: string | null;
  cloaked: boolean;
  facts: Record<string, [version: number, code: string | null]>;
  suspects: PoliceOnly[];
  victims: Record<string, Victim>;
  stands_on: [version: number, messageId: string] | [];
  counted: boolean;
}

/** A cell of the counts that cross for crimes without a victim. */
export interface CrimeCount {
  crime_type: string;
  locality: string;
  month: string;
  n: number;
}

/** A crime as one batch of updates finds and leaves it. */
export class PoliceCrime {
  readonly existed: boolean;
  private readonly countedBefore: CrimeCount[];
  private readonly victimsBefore: number;

  constructor(
    readonly row: PoliceCrimeRow,
    existed: boolean,
  ) {
    this.existed = existed;
    this.countedBefore = existed ? this.countNow() : [];
    this.victimsBefore = Object.keys(row.victims).length;
  }

  static begun({ source, crime }: CrimeUpdate): PoliceCrime {
    const row: PoliceCrimeRow = { source, reference: crime.reference, crime_type: null, locality: null, month: null, cloaked: false, facts: {}, suspects: [], victims: {}, stands_on: [], counted: false };
    return new PoliceCrime(row, false);
  }

  get hasVictim(): boolean {
    return Object.keys(this.row.victims).length > 0;
  }

  /** A victim was named for the first time in this batch: what came before must cross too. */
  get gainedVictim(): boolean {
    return this.hasVictim && this.victimsBefore === 0;
  }

  /** Takes an update in; tells whether it stated anything that was not held. */
  take(update: CrimeUpdate): boolean {
    const { row } = this;
    const { crime } = update;
    this.classify(update);
    row.cloaked ||= crime.flags?.cloaked ?? false;
    for (const victim of update.victims ?? []) row.victims[victim.sourceReference] = victim;
    for (const { policeOnly } of update.suspects ?? []) if (policeOnly) row.suspects.push(policeOnly);
    let news = false;
    for (const { key, version, code } of factsOf(update)) {
      const held = row.facts[key];
      if (held && (held[0] > version || (held[0] === version && held[1] === code))) continue;
      row.facts[key] = [version, code];
      news = true;
    }
    return news;
  }

  /** What the crime is counted by: of several statements the highest version stands, then the greater message id, never the later arrival. */
  private classify({ version, messageId, crime }: CrimeUpdate): void {
    const [held, heldIn] = this.row.stands_on;
    const month = (crime.occurredFrom ?? crime.reportedOn)?.slice(0, 7);
    if (!month || (held !== undefined && (held > version || (held === version && (heldIn ?? '') >= messageId)))) return;
    Object.assign(this.row, { crime_type: crimeTypeOf(crime), locality: crime.where?.locality ?? null, month, stands_on: [version, messageId] });
  }

  /** The victims that this update names, each contact point marked when it is also a suspect's. When a suspect became known, all victims again. */
  victimsToCross(update: CrimeUpdate): MarkedVictim[] {
    const suspectsBecameKnown = update.suspects?.some(({ policeOnly }) => policeOnly) ?? false;
    const named = suspectsBecameKnown ? Object.values(this.row.victims) : (update.victims ?? []);
    return named.length ? markSharedWithSuspects(named, this.row.suspects) : [];
  }

  /** By how much the counts of crimes without a victim change with this batch. */
  countDeltas(): CrimeCount[] {
    const now = this.hasVictim ? [] : this.countNow(true);
    this.row.counted = now.length > 0;
    return [...this.countedBefore.map((cell) => ({ ...cell, n: -cell.n })), ...now];
  }

  private countNow(counted = this.row.counted): CrimeCount[] {
    const { crime_type, locality, month } = this.row;
    return counted && crime_type && month ? [{ crime_type, locality: locality ?? 'not-known', month, n: 1 }] : [];
  }
}
