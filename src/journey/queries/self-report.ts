import type { Fact } from '../fact';
import { foldJourney } from '../fold';
import type { StageCode } from '../stages';

/** What a case begins with when the victim told us: the one fact that we know, and the stage that it gives. `at` is an ISO instant. */
export function selfReport(caseId: string, at: string): { fact: Fact; stage: StageCode } {
  const fact: Fact = {
    source: 'self-report',
    messageId: caseId,
    key: 'self-reported',
    version: 1,
    kind: 'self-reported',
    code: null,
    suspect: null,
    happenedAt: at,
    precision: 'time',
    withdrawn: false,
  };
  return { fact, stage: foldJourney([fact]).stage };
}
