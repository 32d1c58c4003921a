/** An incident of one victim: `on` is as much of its date as is known, YYYY-MM, YYYY-MM-DD or an instant; null when nothing is. */
export interface Incident {
  /** Cases about one crime share it. */
  crimeId: string;
  on: string | null;
}

/** That somebody is a victim again: the newest incident, and those of the year before it, newest first. */
export interface Repeat<Of extends Incident> {
  newest: Of;
  prior: Of[];
}

const days = 365;
const dayInMs = 86_400_000;

/**
 * Whether the victim is a repeat victim: more than one crime in the rolling 12 months, the 365 days that end on the newest incident (rules
 * 6.2, "victim of more than one recorded crime or ASB incident within 12 months"). What is known only to the month counts from its first
 * day; what has no date does not count. Null when they are not. Pure.
 */
export function repeatVictim<Of extends Incident>(incidents: readonly Of[]): Repeat<Of> | null {
  const dated = [...new Map(incidents.filter(({ on }) => on !== null).map((one) => [one.crimeId, one])).values()];
  const newestFirst = dated.sort((a, b) => dayOf(b) - dayOf(a));
  const [newest, ...earlier] = newestFirst;
  if (!newest) return null;
  const prior = earlier.filter((one) => dayOf(newest) - dayOf(one) <= days * dayInMs);
  return prior.length > 0 ? { newest, prior } : null;
}

/** The first day that an incident's date can mean, in milliseconds. */
function dayOf({ on }: Incident): number {
  const text = on ?? '';
  return Date.parse(text.length === 7 ? `${text}-01` : text.slice(0, 10));
}
