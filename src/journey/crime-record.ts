import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import { type CrimeDetails, nothingKnown, withUpdate } from './crime-details';
import type { CrossedFact, CrossedUpdate } from './crossed-update';
import type { Fact, FactKind } from './fact';
import { foldJourney, type Journey } from './fold';

/** A fact with what the journey does not fold but a page shows: conditions, when it ends, whether the victim was told. */
export interface StoredFact extends Fact {
  details: Pick<CrossedFact, 'conditions' | 'ends_on' | 'told' | 'told_by' | 'told_how' | 'told_at'>;
}

/** What an update did to the crime's record. */
export type Effect = 'created' | 'updated' | 'unchanged';

/** A crime as one batch of updates finds and leaves it. */
export class CrimeRecord {
  readonly newFacts: StoredFact[] = [];
  /** Other crimes known here that the police say are this one. */
  readonly doubles = new Set<CrimeRecord>();
  /** References that the police say it had before. */
  private readonly former: Set<string>;
  private readonly formerBefore: string[];
  addedUpdates = 0;
  journey: Journey;

  constructor(
    readonly id: string,
    readonly source: string,
    public reference: string,
    public details: CrimeDetails,
    readonly facts: StoredFact[],
    readonly isNew: boolean,
    /** How many updates were taken before this batch. */
    readonly earlierUpdates = 0,
  ) {
    this.journey = foldJourney(facts);
    this.formerBefore = details.earlier_references;
    this.former = new Set(this.formerBefore);
  }

  /** Takes the reference of an update that names this crime where it takes the place of the present one; else it is one more that it had. */
  nameAs({ crime_reference, earlier_references }: CrossedUpdate): void {
    for (const earlier of earlier_references ?? []) this.former.add(earlier);
    if (crime_reference === this.reference || this.former.has(crime_reference)) return;
    if (this.former.has(this.reference)) {
      this.reference = crime_reference;
    } else {
      this.former.add(crime_reference);
      this.details = { ...this.details, earlier_references: [...this.former].sort() };
    }
  }

  /** Every reference that it has or had. */
  get references(): string[] {
    return [this.reference, ...this.former];
  }

  /** Those that this batch was the first to name. */
  get newFormer(): string[] {
    return [...this.former].filter((reference) => !this.formerBefore.includes(reference));
  }

  static begun({ source, crime_reference }: CrossedUpdate): CrimeRecord {
    return new CrimeRecord(v7(), source, crime_reference, nothingKnown, [], true);
  }

  /**
   * Takes an update in, and tells whether it changed anything that a person could see. One that only marks a victim's contact points anew
   * bears no facts at all, and is no further update.
   */
  take(update: CrossedUpdate): Effect {
    const begins = this.isNew && this.addedUpdates === 0;
    if (update.facts !== null) this.addedUpdates += 1;
    const details = withUpdate(this.details, update);
    const sameDetails = isDeepStrictEqual({ ...details, stated: null }, { ...this.details, stated: null });
    this.details = details;
    const sameJourney = this.addFacts(update);
    if (begins) return 'created';
    return sameDetails && sameJourney ? 'unchanged' : 'updated';
  }

  private addFacts(update: CrossedUpdate): boolean {
    const added = (update.facts ?? [])
      .map((fact) => storedFact(update, fact))
      .filter((fact) => !this.facts.some((known) => sameFact(known, fact)));
    if (added.length === 0) return true;
    this.facts.push(...added);
    this.newFacts.push(...added);
    const before = this.journey;
    this.journey = foldJourney(this.facts);
    return visible(before) === visible(this.journey);
  }
}

function sameFact(a: Fact, b: Fact): boolean {
  return a.key === b.key && a.messageId === b.messageId;
}

function visible({ stage, latestOutcome, outcomeMonth, strands, entries }: Journey): string {
  return JSON.stringify([
    stage,
    latestOutcome,
    outcomeMonth,
    strands,
    entries.map(({ factKey, happenedAt, code, effect }) => [factKey, happenedAt, code, effect]),
  ]);
}

function storedFact({ source, message_id }: CrossedUpdate, fact: CrossedFact): StoredFact {
  const { key, version, kind, code, suspect, precision, conditions, ends_on, told, told_by, told_how, told_at } = fact;
  return {
    source,
    messageId: message_id,
    key,
    version,
    kind: kind as FactKind,
    code,
    suspect,
    precision,
    happenedAt: new Date(fact.happened_at).toISOString(),
    withdrawn: fact.withdrawn ?? false,
    details: { conditions, ends_on, told, told_by, told_how, told_at },
  };
}
