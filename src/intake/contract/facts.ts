import { STATUS_BY_CODE } from './status-codes';
import type { CrimeUpdate, PartialDate, Suspect, SuspectEvent, SuspectEventKind, Told } from './crime-update.types';
import { instantOf, precisionOf, type Precision } from './partial-date';

/** One fact as it crosses: coded values, dates and an opaque suspect, under the names of the crossing's columns. */
export interface CrossingFact {
  /** Names the fact within source and crime. */
  key: string;
  version: number;
  kind: 'recorded' | 'street-status' | 'outcome' | SuspectEventKind;
  /** Published string, Home Office type or event code; null when the kind has none. */
  code: string | null;
  /** Opaque id; null for the crime as a whole. */
  suspect: string | null;
  /** ISO instant in UTC: of a month or day, its first in Europe/London. */
  happened_at: string;
  precision: Precision;
  withdrawn: boolean;
  conditions: string[];
  /** YYYY-MM-DD. */
  ends_on: string | null;
  told: boolean | null;
  told_by: string | null;
  told_how: string | null;
  told_at: string | null;
}

/** The facts in a validated update: when it was recorded (where a date is known), status, outcomes, suspects' events. */
export function factsOf(update: CrimeUpdate): CrossingFact[] {
  const { crime, status } = update;
  const facts: CrossingFact[] = [];
  const recorded = crime.reportedOn ?? crime.occurredFrom;
  if (recorded) facts.push(fact('recorded', update.version, 'recorded', null, recorded));
  if (status) {
    const code = status.published ?? STATUS_BY_CODE[status.code ?? ''] ?? null;
    const key = status.factId ?? 'street-status';
    facts.push(fact(key, status.version ?? update.version, 'street-status', code, status.at));
  }
  for (const outcome of update.outcomes ?? []) {
    const version = outcome.version ?? update.version;
    facts.push({
      ...fact(outcome.factId, version, 'outcome', outcome.type ?? outcome.published ?? null, outcome.at),
      withdrawn: outcome.withdrawn ?? false,
      ...toldColumns(outcome.told),
    });
  }
  for (const suspect of update.suspects ?? []) {
    for (const event of suspect.events ?? []) facts.push(eventFact(event, suspect, update.version));
  }
  return facts;
}

function fact(
  key: string,
  version: number,
  kind: CrossingFact['kind'],
  code: string | null,
  at: PartialDate,
): CrossingFact {
  return {
    key,
    version,
    kind,
    code,
    suspect: null,
    happened_at: instantOf(at),
    precision: precisionOf(at),
    withdrawn: false,
    conditions: [],
    ends_on: null,
    ...toldColumns(undefined),
  };
}

function eventFact(event: SuspectEvent, { suspectId }: Suspect, version: number): CrossingFact {
  const conditions = event.conditions ?? [];
  const lastDay = conditions.reduce<string | null>(
    (last, { until }) => (until && until > (last ?? '') ? until : last),
    null,
  );
  return {
    ...fact(event.factId, event.version ?? version, event.kind, event.code ?? null, event.at),
    suspect: suspectId,
    withdrawn: event.withdrawn ?? false,
    conditions: [...new Set(conditions.map((condition) => condition.code))],
    ends_on: event.endsOn ?? lastDay,
    ...toldColumns(event.told),
  };
}

function toldColumns(told: Told | undefined): Pick<CrossingFact, 'told' | 'told_by' | 'told_how' | 'told_at'> {
  return {
    told: told?.told ?? null,
    told_by: told?.by ?? null,
    told_how: told?.how ?? null,
    told_at: told?.at ? instantOf(told.at) : null,
  };
}
