import type { CaseWithJourney } from '../../journey/queries/case-journeys';
import { crimeTypeName } from '../../journey/queries/crime-type-names';
import { localityName } from '../../journey/queries/localities';
import { stageTag } from '../../journey/queries/stage-names';
import type { ToldEntry, ToldStrand } from '../../journey/queries/told-journey';
import { day } from '../../platform/web/moment';
import { type ReturnReason, returnReasons } from '../cases.events';
import { flagName } from '../crime-flags';
import type { CaseTask, CaseView, ReturnForm, StrandRow, TimelineEntry } from './case.view';
import { momentOf } from './moment-of';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A case as its page shows it. `success` says what was just done. */
export function casePage(found: CaseWithJourney, success: string | null): Omit<CaseView, 'shell'> & { title: string } {
  const { id, reference, version, restricted, selfReported, linked, crimeType, victim, officer, journey } = found;
  const type = crimeTypeName(crimeType);
  return {
    title: `${type}, case ${reference}`,
    success,
    backHref: '/cases',
    reference,
    version,
    restricted,
    selfReported,
    stage: stageTag(journey.stage),
    victim: victim && {
      name: victim.name ?? 'Name not known',
      href: `/victims/${victim.id}`,
      invented: victim.invented,
      kind: victim.kind,
    },
    crime: {
      type,
      reference: found.crimeReference,
      awaited: found.awaitedReference,
      happened: momentOf(found.occurredFrom ?? found.reportedOn),
      locality: localityName(found.locality),
      care: found.flags.map(flagName),
    },
    officer: officer && {
      name: officer.collarNumber ? `${officer.name} (${officer.collarNumber})` : officer.name,
      contact: officer.contact,
    },
    linkHref: selfReported && !linked ? `/cases/${id}/link` : null,
    tasks: tasksOf(found),
    strands: journey.strands.filter(({ label }) => label !== 'crime').map(strandRow),
    timeline: journey.timeline.map(timelineEntry),
    returned: found.returned.map(({ reason, at }) => ({
      reason: returnReasons[reason as ReturnReason] ?? reason,
      at: { at, precision: 'day' },
    })),
    returnForm: returnForm(found),
  };
}

function returnForm({ id, restricted, selfReported, returned }: CaseWithJourney): ReturnForm | null {
  const left = Object.entries(returnReasons).filter(([value]) => !returned.some(({ reason }) => reason === value));
  if (restricted || selfReported || left.length === 0) return null;
  return { action: `/cases/${id}/return`, reasons: left.map(([value, text]) => ({ value, text })) };
}

const taskTitles: Record<string, string> = { 'doubtful-update': 'An update did not fit the journey' };

function tasksOf({ id, tasks, openProposals, victim }: CaseWithJourney): CaseTask[] {
  const own = tasks.map(({ id: taskId, kind, reason, raisedAt }): CaseTask => ({
    title: taskTitles[kind] ?? 'Something has to be looked at',
    why: reason,
    since: { at: raisedAt, precision: 'day' },
    action: { method: 'post', text: 'I have looked at this', href: `/cases/${id}/tasks/${taskId}/settle` },
  }));
  if (openProposals === 0 || !victim) return own;
  const title =
    openProposals === 1
      ? 'A change of the victim’s details is proposed'
      : `${openProposals} changes of the victim’s details are proposed`;
  const why = 'The police say otherwise than somebody here checked with the victim. Nothing changes until you decide.';
  return [
    ...own,
    { title, why, since: null, action: { method: 'get', text: 'Decide', href: `/victims/${victim.id}` } },
  ];
}

function strandRow({ label, stage, latest }: ToldStrand): StrandRow {
  return {
    name: capital(label),
    stage: stageTag(stage),
    since: latest && momentOfEntry(latest),
    latest: latest?.what ?? 'Nothing is known to have happened',
  };
}

function timelineEntry({ what, details, how, receivedAt, state, reason, strand, ...entry }: ToldEntry): TimelineEntry {
  const told = strand !== null && what.toLowerCase().includes(strand);
  return {
    happened: momentOfEntry(entry),
    title: what,
    strand: strand && !told ? capital(strand) : null,
    detail: details.length > 0 ? details.join(' ') : null,
    how: `${how}, received ${day(receivedAt)}`,
    state,
    refusal: reason,
  };
}

const momentOfEntry = ({ happenedAt, precision }: Pick<ToldEntry, 'happenedAt' | 'precision'>) => ({
  at: happenedAt,
  precision,
});
