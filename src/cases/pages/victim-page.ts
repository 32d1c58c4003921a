import { crimeTypeName } from '../../journey/queries/crime-type-names';
import { stageTag } from '../../journey/queries/stage-names';
import { fieldInWords } from '../field-words';
import type { Proposal, VictimRecord } from '../queries/victim-records';
import type { VictimCase } from '../queries/victim-cases';
import { fieldsOf, victimFields } from '../victim-fields';
import { contactPointView } from './contact-point-view';
import { momentOf } from './moment-of';
import { verifiedBy } from './verified-by';
import type { IdentityRow, ProposalView, RepeatView, VictimCaseRow, VictimView } from './victim.view';

export type VictimPage = Omit<VictimView, 'shell'>;

/** A victim as their page shows them. `shown`: a contact point that was asked for in full; `success`: what was just done. */
export function victimPage(
  victim: VictimRecord,
  success: string | null,
  shown: { id: string; value: string } | null = null,
): VictimPage {
  const { id, kind, invented, version } = victim;
  return {
    success,
    backHref: '/cases',
    name: nameOf(victim),
    kind,
    invented,
    version,
    repeat: repeatView(victim),
    identity: identity(victim),
    changeHref: `/victims/${id}/change`,
    contactPoints: victim.contactPoints.map((point) => contactPointView(id, point, shown)),
    proposals: victim.proposals.map((proposal) => proposalView(victim, proposal)),
    cases: victim.cases.map(caseRow),
  };
}

export function nameOf({ organisationName, givenName, familyName }: VictimRecord): string {
  return organisationName ?? ([givenName, familyName].filter((part) => part !== null).join(' ') || 'Name not known');
}

function identity(victim: VictimRecord): IdentityRow[] {
  return fieldsOf(victim.kind).map((name) => {
    const mark = victim.verified[name];
    return {
      label: victimFields[name].label,
      value: fieldInWords(name, victim[name]),
      verified: mark ? verifiedBy(mark) : null,
    };
  });
}

function proposalView(victim: VictimRecord, { id, field, proposed, source, receivedAt }: Proposal): ProposalView {
  const action = `/victims/${victim.id}/proposals/${id}`;
  return {
    field: victimFields[field].label,
    current: fieldInWords(field, victim[field]),
    proposed: fieldInWords(field, proposed),
    source,
    received: { at: receivedAt, precision: 'time' },
    acceptAction: `${action}/accept`,
    refuseAction: `${action}/refuse`,
  };
}

function caseRow({ id, reference, crimeType, on, stage }: VictimCase): VictimCaseRow {
  return {
    href: `/cases/${id}`,
    reference,
    crimeType: crimeTypeName(crimeType),
    happened: momentOf(on),
    stage: stageTag(stage),
  };
}

function repeatView({ repeat }: VictimRecord): RepeatView | null {
  if (!repeat) return null;
  const prior = repeat.prior.map(({ id, reference, crimeType, on }) => ({
    href: `/cases/${id}`,
    reference,
    crimeType: crimeTypeName(crimeType),
    happened: momentOf(on),
  }));
  return { crimes: prior.length + 1, until: momentOf(repeat.newest.on), prior };
}
