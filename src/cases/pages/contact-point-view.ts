import { day } from '../../platform/web/moment';
import type { Tag } from '../../platform/web/tag';
import { contactKindName } from '../contact-kinds';
import type { ContactPoint } from '../queries/victim-records';
import { verifiedBy } from './verified-by';
import type { ContactPointView } from './victim.view';

/** One way to reach a victim as their page shows it: masked, unless it is the one that was asked for. */
export function contactPointView(
  victimId: string,
  point: ContactPoint,
  shown: { id: string; value: string } | null,
): ContactPointView {
  const action = `/victims/${victimId}/contact-points/${point.id}`;
  return {
    kind: contactKindName(point.kind),
    masked: point.masked,
    value: shown?.id === point.id ? shown.value : null,
    showAction: `${action}/show`,
    safety: safetyOf(point),
    police: policeSentence(point.policeSafe),
    verified: point.verifiedSafe && verifiedBy(point.verifiedSafe),
    safetyAction: `${action}/safety`,
    canBeSafe: !point.sharedWithSuspect,
  };
}

/** Closed by default: only what our own worker established opens it; what the police were told permits a first call at most. */
function safetyOf({ sharedWithSuspect, verifiedSafe, policeSafe }: ContactPoint): Tag {
  if (sharedWithSuspect) return { text: 'Closed: shared with a suspect', tone: 'clay' };
  if (verifiedSafe)
    return verifiedSafe.safe ? { text: 'Safe to use', tone: 'green' } : { text: 'Not safe: do not use', tone: 'clay' };
  if (policeSafe.answer === 'no') return { text: 'Not safe: do not use', tone: 'clay' };
  return policeSafe.answer === 'yes'
    ? { text: 'For a first call only', tone: 'amber' }
    : { text: 'Nobody asked: not safe to use', tone: 'amber' };
}

function policeSentence({ answer, askedBy, askedOn }: ContactPoint['policeSafe']): string {
  if (answer === 'not-asked') return 'The police did not ask whether it is safe.';
  const asked = askedBy ? ` when ${askedBy} asked` : '';
  return `The police were told that it is ${answer === 'yes' ? 'safe' : 'not safe'}${asked}${askedOn ? ` on ${day(askedOn)}` : ''}.`;
}
