import type { CrimeUpdate, PoliceOnly } from './contract/crime-update.types';
import { factsOf } from './contract/facts';
import { dayOf } from './contract/partial-date';
import { localityOf } from './localities';
import { crimeTypeOf } from './offences';

type StandsOn = [version: number, messageId: string];
const classified = ['crime_type', 'locality', 'month'] as const;
type Classification = Pick<PoliceCrimeRow, (typeof classified)[number]>;

/** What the police side keeps of a crime: the columns of `police.crime`. */
export interface PoliceCrimeRow {
  source: string;
  reference: string;
  /** The other references that the crime has or had. */
  other_references: string[];
  crime_type: string | null;
  locality: string | null;
  month: string | null;
  cloaked: boolean;
  facts: Record<string, [version: number, code: string | null]>;
  /** Every name and contact point ever stated of a suspect. */
  suspects: PoliceOnly[];
  /** The source's references of the victims. */
  victims: string[];
  stands_on: Partial<Record<keyof Classification, StandsOn>>;
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
  /** The suspects' details that this batch was the first to state, or to bring together with these victims. */
  readonly newSuspects: PoliceOnly[] = [];
  /** References under which updates were kept that have not crossed, because no victim was known. */
  readonly uncrossed: string[] = [];
  /** References of stored crimes that turned out to be this one. */
  readonly absorbed: string[] = [];
  private readonly countedBefore: CrimeCount[] = [];

  constructor(
    readonly row: PoliceCrimeRow,
    public existed: boolean,
  ) {
    if (!existed) return;
    this.countedBefore.push(...this.countNow());
    if (!this.hasVictim) this.uncrossed.push(...this.references);
  }

  static begun({ source, crime }: CrimeUpdate): PoliceCrime {
    const nothing = {
      crime_type: null,
      locality: null,
      month: null,
      cloaked: false,
      facts: {},
      suspects: [],
      victims: [],
      stands_on: {},
      counted: false,
    };
    return new PoliceCrime({ source, reference: crime.reference, other_references: [], ...nothing }, false);
  }

  get references(): string[] {
    return [this.row.reference, ...this.row.other_references];
  }

  get hasVictim(): boolean {
    return this.row.victims.length > 0;
  }

  /** The crime is also known by these references. */
  addReferences(references: string[]): void {
    for (const reference of references)
      if (!this.references.includes(reference)) this.row.other_references.push(reference);
  }

  /** Takes in what was held as another crime, and turned out to be this one under another reference. */
  absorb(other: PoliceCrime): void {
    const { row } = this;
    this.addReferences(other.references);
    if (other.existed) this.absorbed.push(other.row.reference);
    this.existed ||= other.existed;
    this.countedBefore.push(...other.countedBefore);
    this.uncrossed.push(...other.uncrossed);
    row.cloaked ||= other.row.cloaked;
    row.victims = [...new Set([...row.victims, ...other.row.victims])];
    for (const suspect of other.row.suspects) this.takeSuspect(suspect);
    this.newSuspects.splice(0, Infinity, ...row.suspects);
    for (const [key, [version, code]] of Object.entries(other.row.facts)) this.takeFact(key, version, code);
    for (const field of classified) this.settle(field, other.row[field], other.row.stands_on[field]);
  }

  /** Takes an update in; tells whether it stated anything that was not held. */
  take(update: CrimeUpdate): boolean {
    const { row } = this;
    this.classify(update);
    row.cloaked ||= update.crime.flags?.cloaked ?? false;
    for (const { sourceReference } of update.victims ?? []) this.takeVictim(sourceReference);
    for (const { policeOnly } of update.suspects ?? []) if (policeOnly) this.takeSuspect(policeOnly);
    let news = false;
    for (const { key, version, code } of factsOf(update)) if (this.takeFact(key, version, code)) news = true;
    return news;
  }

  /** A victim who is named in this crime for the first time meets all its suspects. */
  private takeVictim(reference: string): void {
    if (this.row.victims.includes(reference)) return;
    this.row.victims.push(reference);
    this.newSuspects.splice(0, Infinity, ...this.row.suspects);
  }

  private takeFact(key: string, version: number, code: string | null): boolean {
    const held = this.row.facts[key];
    if (held && (held[0] > version || (held[0] === version && held[1] === code))) return false;
    this.row.facts[key] = [version, code];
    return true;
  }

  private takeSuspect({ name, contactPoints = [] }: PoliceOnly): void {
    const kept: PoliceOnly = { ...(name && { name }), contactPoints };
    const text = JSON.stringify(kept);
    if (this.row.suspects.some((known) => JSON.stringify(known) === text)) return;
    this.row.suspects.push(kept);
    this.newSuspects.push(kept);
  }

  /** What the crime is counted by: of several statements the highest version stands, then the greater message id, never the later arrival. */
  private classify({ version, messageId, crime }: CrimeUpdate): void {
    const date = crime.occurredFrom ?? crime.reportedOn;
    const stated: Classification = {
      crime_type: crimeTypeOf(crime),
      locality: localityOf(crime.where),
      month: date ? dayOf(date).slice(0, 7) : null,
    };
    for (const field of classified) this.settle(field, stated[field], [version, messageId]);
  }

  private settle(field: keyof Classification, value: string | null, standsOn: StandsOn | undefined): void {
    const [held = 0, heldIn = ''] = this.row.stands_on[field] ?? [];
    if (value === null || !standsOn || held > standsOn[0] || (held === standsOn[0] && heldIn >= standsOn[1])) return;
    this.row[field] = value;
    this.row.stands_on[field] = standsOn;
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
