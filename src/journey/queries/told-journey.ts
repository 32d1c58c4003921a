import type { StoredFact } from '../crime-record';
import { describeEntry } from '../describe';
import { foldJourney, type Journey, type JourneyEntry } from '../fold';
import { detailsInWords } from './fact-details';
import { withdrawnEntries } from './withdrawn-entries';

/** A fact with the instant at which it reached us. */
export type ReceivedFact = StoredFact & { receivedAt: string };

/** One thing that happened, ready to be told. */
export interface ToldEntry {
  kind: string;
  code: string | null;
  /** ISO instant; as much of it as `precision` says is known. */
  happenedAt: string;
  precision: 'month' | 'day' | 'time';
  /** 'Suspect 1 was charged' */
  what: string;
  /** 'suspect 1'; null for the crime as a whole. */
  strand: string | null;
  /** Conditions, ends and whether the victim was told, as sentences. */
  details: string[];
  /** 'Told by the police system northshire-crime-system' */
  how: string;
  receivedAt: string;
  /** refused: the journey could not take it and a person has to look; withdrawn: its source took it back. */
  state: 'stands' | 'refused' | 'withdrawn';
  /** Why it was refused; null otherwise. */
  reason: string | null;
}

/** One line of the journey: the crime as a whole, or a suspect. */
export interface ToldStrand {
  label: string;
  stage: string;
  ended: boolean;
  /** What happened last on it and when; null while nothing has. */
  latest: Pick<ToldEntry, 'what' | 'happenedAt' | 'precision'> | null;
}

export interface ToldJourney extends Pick<Journey, 'stage' | 'latestOutcome' | 'outcomeMonth'> {
  strands: ToldStrand[];
  /** Newest first. */
  timeline: ToldEntry[];
}

/** The journey that these facts tell, in words: the fold with what it leaves out. Pure. */
export function tellJourney(facts: readonly ReceivedFact[]): ToldJourney {
  const journey = foldJourney(facts);
  const byStatement = new Map(facts.map((fact) => [statement(fact.source, fact.key, fact.messageId), fact]));
  const told = (entry: JourneyEntry, state: ToldEntry['state']): ToldEntry =>
    tell(entry, state, byStatement.get(statement(entry.source, entry.factKey, entry.messageId)));
  const entries = journey.entries.map((entry) => told(entry, entry.effect === 'refused' ? 'refused' : 'stands'));
  const withdrawn = withdrawnEntries(facts, journey).map((entry) => told(entry, 'withdrawn'));
  const { stage, latestOutcome, outcomeMonth } = journey;
  return {
    stage,
    latestOutcome,
    outcomeMonth,
    strands: strandsOf(journey, entries),
    timeline: newestFirst([...entries, ...withdrawn]),
  };
}

const statement = (source: string, key: string, messageId: string): string => `${source}\n${key}\n${messageId}`;

function tell(entry: JourneyEntry, state: ToldEntry['state'], fact: ReceivedFact | undefined): ToldEntry {
  const { kind, code, happenedAt, precision } = entry;
  const { what, how } = describeEntry(entry);
  return {
    kind,
    code,
    happenedAt,
    precision,
    what,
    how,
    state,
    strand: entry.strand === 'crime' ? null : entry.strand,
    details: fact ? detailsInWords(fact.details) : [],
    receivedAt: fact?.receivedAt ?? happenedAt,
    reason: entry.reason ?? null,
  };
}

/** The order of the fold, turned round; sorting is stable, so equal dates keep it. */
function newestFirst(entries: ToldEntry[]): ToldEntry[] {
  return [...entries]
    .sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
    .reverse();
}

function strandsOf({ strands }: Journey, entries: ToldEntry[]): ToldStrand[] {
  return strands.map(({ label, stage, ended }) => {
    const own = entries.filter(({ strand, state }) => (strand ?? 'crime') === label && state === 'stands');
    const last = own[own.length - 1];
    return {
      label,
      stage,
      ended,
      latest: last ? { what: last.what, happenedAt: last.happenedAt, precision: last.precision } : null,
    };
  });
}
