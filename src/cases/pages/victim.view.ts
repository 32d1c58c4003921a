import type { Moment } from '../../platform/web/moment';
import type { Shell } from '../../platform/web/shell';
import type { Tag } from '../../platform/web/tag';

/** Who confirmed a value with the victim, and when (ISO date or instant). */
export interface Verified {
  by: string;
  on: string;
}

/** One way to reach the victim. Its value stays masked until the Show button posts `_csrf` to `showAction`. */
export interface ContactPointView {
  kind: string;
  /** 'ends 123'. */
  masked: string;
  /** The value once it was asked for; null before. */
  value: string | null;
  showAction: string;
  /** May it be used? The words of a label. */
  safety: Tag;
  /** What the police were told, as a sentence. */
  police: string;
  /** Who of us established whether it is safe; null when nobody has. */
  verified: Verified | null;
  /** Takes `safe` (yes, no), `version` and `_csrf`. */
  safetyAction: string;
  /** False when it is closed for good: the suspect uses it too. */
  canBeSafe: boolean;
}

/** A value that arrived and waits. Both forms post `_csrf` and `version` to their action. */
export interface ProposalView {
  field: string;
  current: string;
  proposed: string;
  source: string;
  received: Moment;
  acceptAction: string;
  refuseAction: string;
}

/** One of the victim's cases. */
export interface VictimCaseRow {
  href: string;
  reference: string;
  crimeType: string;
  happened: Moment | null;
  stage: Tag;
}

/** One value of the victim's identity. */
export interface IdentityRow {
  label: string;
  value: string;
  verified: Verified | null;
}

/** A victim of more than one crime in the year that ends on the newest. */
export interface RepeatView {
  crimes: number;
  /** When the newest happened. */
  until: Moment | null;
  /** The ones before it, newest first. */
  prior: { href: string; reference: string; crimeType: string; happened: Moment | null }[];
}

/** A victim, person or organisation, with every case this person may see. */
export interface VictimView {
  shell: Shell;
  success: string | null;
  backHref: string;
  name: string;
  kind: 'person' | 'organisation';
  invented: boolean;
  repeat: RepeatView | null;
  identity: IdentityRow[];
  changeHref: string | null;
  contactPoints: ContactPointView[];
  proposals: ProposalView[];
  cases: VictimCaseRow[];
  /** Sent back by every form, so that nobody overwrites a newer change. */
  version: number;
}
