import type { Crime, CrimeType, Offence } from './contract/crime-update.types';
import { OFFENCE_GROUPS, type OffenceGroup } from './offence-groups';

const BY_CODE = new Map(
  OFFENCE_GROUPS.flatMap((group) => group.codes.flatMap(codesIn).map((code) => [code, group] as const)),
);

/**
 * Crime type and route group of a Home Office class and sub-class ('8' and '06' or '6').
 * A sub-class without a row of its own takes its class's; a class that the table does not have gives null, never a guess.
 */
export function offenceGroupOf(homeOfficeClass: string, homeOfficeSubclass?: string): OffenceGroup | null {
  const klass = withoutZeros(homeOfficeClass);
  const exact =
    homeOfficeSubclass === undefined ? undefined : BY_CODE.get(`${klass}/${withoutZeros(homeOfficeSubclass)}`);
  return exact ?? BY_CODE.get(klass) ?? null;
}

/** The offence with the lowest sequence number; null when there is none. */
export function principalOffence(offences: readonly Offence[] | undefined): Offence | null {
  return (offences ?? []).reduce<Offence | null>(
    (lowest, offence) => (lowest && lowest.sequence <= offence.sequence ? lowest : offence),
    null,
  );
}

/** Crime type of a crime: of its principal offence, else as stated; null when neither is known. */
export function crimeTypeOf(crime: Pick<Crime, 'crimeType' | 'offences'>): CrimeType | null {
  const principal = principalOffence(crime.offences);
  const group = principal && offenceGroupOf(principal.homeOfficeClass, principal.homeOfficeSubclass);
  return group?.crimeType ?? crime.crimeType ?? null;
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=[0-9A-Z])/, '');
}

/** '8/68-70' -> '8/68', '8/69', '8/70'; '20-23' -> four classes. */
function codesIn(entry: string): string[] {
  const run = /^(\d+\/)?(\d+)-(\d+)$/.exec(entry);
  if (!run) return [entry];
  const [, prefix = '', first, last] = run;
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, i) => `${prefix}${from + i}`);
}
