import type { CaseReclassifiedPayload, Classification, StageReachedPayload } from '../journey/journey.events';

/** One cell of the count of cases, and by how much it changes. */
export interface CountDelta {
  stage: string;
  month: string;
  crime_type: string;
  locality: string;
  n: number;
}

/** By how much each count changes when these things have happened to cases. Cells that end unchanged are left out. */
export function countDeltas(happened: (StageReachedPayload | CaseReclassifiedPayload)[]): CountDelta[] {
  const cells = new Map<string, CountDelta>();
  const add = (stage: string, { month, crimeType, locality }: Classification, by: number): void => {
    const cell = { stage, month: month ?? '', crime_type: crimeType ?? '', locality: locality ?? '', n: 0 };
    const key = [cell.stage, cell.month, cell.crime_type, cell.locality].join('\u0000');
    const known = cells.get(key) ?? cell;
    known.n += by;
    cells.set(key, known);
  };
  for (const one of happened) {
    if ('stage' in one) {
      add(one.stage, one.from, -1);
      add(one.stage, one.to, 1);
    } else {
      if (one.from !== null) add(one.from, one, -1);
      add(one.to, one, 1);
    }
  }
  return [...cells.values()].filter(({ n }) => n !== 0);
}
