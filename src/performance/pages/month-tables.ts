import { stageTag } from '../../journey/queries/stage-names';
import { month } from '../../platform/web/moment';
import type { Counts } from '../counts';
import type { MonthTable } from './counts.view';

const monthsATable = 6;

/** The months of the counts as tables that fit a page. A stage at which no case of a table's months stands is left out of it. */
export function monthTables({ months, rows, total, withoutVictim }: Counts): MonthTable[] {
  const starts = months.flatMap((_month, place) => (place % monthsATable === 0 ? [place] : []));
  return starts.map((start) => {
    const part = <T>(list: readonly T[]): T[] => list.slice(start, start + monthsATable);
    const shown = part(months).map(firstInstant);
    const [first, last] = [month(shown[0] ?? ''), month(shown.at(-1) ?? '')];
    return {
      id: `months-${part(months)[0] ?? ''}`,
      title: first === last ? first : `${first} to ${last}`,
      months: shown,
      rows: rows
        .map((row) => ({ stage: stageTag(row.stage).text, counts: part(row.counts) }))
        .filter(({ counts }) => counts.some((figure) => figure !== 0)),
      total: part(total.counts),
      withoutVictim: part(withoutVictim.counts),
    };
  });
}

/** Midday of the first of the month, so that it is that month in London whatever the season. */
export const firstInstant = (yearAndMonth: string): string => `${yearAndMonth}-01T12:00:00Z`;
