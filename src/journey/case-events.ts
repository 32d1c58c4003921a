import type { CaseState, MovedCase } from './case-state';
import { CaseReclassified, type Classification, StageReached } from './journey.events';

/** What the other modules are told of cases that moved: a stage reached, a classification corrected, or nothing. */
export function eventsOf(moved: MovedCase[]): (StageReached | CaseReclassified)[] {
  return moved.flatMap(({ before, after }) => {
    const to = classificationOf(after);
    const from = before ? classificationOf(before) : to;
    const told: (StageReached | CaseReclassified)[] = [];
    if (before?.stage && JSON.stringify(from) !== JSON.stringify(to))
      told.push(new CaseReclassified({ caseId: after.id, stage: before.stage, from, to }));
    if (before?.stage !== after.stage)
      told.push(new StageReached({ caseId: after.id, from: before?.stage ?? null, to: after.stage ?? '', ...to }));
    return told;
  });
}

function classificationOf({ month, crime_type, locality }: CaseState): Classification {
  return { month, crimeType: crime_type, locality };
}
