/** TypeScript's view of crime-update.v1.schema.json; that file says what every field means. */

/** 'YYYY-MM', 'YYYY-MM-DD' or an RFC 3339 date and time: as exactly as the source knows it. */
export type PartialDate = string;
/** 'YYYY-MM-DD'. */
export type Day = string;

export type CrimeType =
  | 'anti-social-behaviour'
  | 'bicycle-theft'
  | 'burglary'
  | 'criminal-damage-arson'
  | 'drugs'
  | 'other-crime'
  | 'other-theft'
  | 'possession-of-weapons'
  | 'public-order'
  | 'robbery'
  | 'shoplifting'
  | 'theft-from-the-person'
  | 'vehicle-crime'
  | 'violent-crime';

export type Locality =
  | 'blaby'
  | 'charnwood'
  | 'harborough'
  | 'hinckley-and-bosworth'
  | 'leicester'
  | 'melton'
  | 'north-west-leicestershire'
  | 'oadby-and-wigston'
  | 'rutland'
  | 'outside-force';

export type HateStrand = 'disability' | 'race' | 'religion' | 'sexual-orientation' | 'transgender';

export interface CrimeUpdate {
  contract: 'crime-update/1';
  messageId: string;
  source: string;
  version: number;
  sentAt: string;
  crime: Crime;
  status?: Status;
  outcomes?: Outcome[];
  suspects?: Suspect[];
  victims?: Victim[];
}

export interface Crime {
  reference: string;
  earlierReferences?: string[];
  incidentReference?: string;
  urns?: string[];
  arrestSummonsNumbers?: string[];
  crimeType?: CrimeType;
  offences?: Offence[];
  flags?: Flags;
  occurredFrom?: PartialDate;
  occurredTo?: PartialDate;
  reportedOn?: PartialDate;
  where?: { lsoaCode?: string; lsoaName?: string; locality?: Locality };
  officerInCase?: { name?: string; collarNumber?: string; contact?: string };
}

export interface Offence {
  sequence: number;
  homeOfficeClass: string;
  homeOfficeSubclass?: string;
  cjsCode?: string;
}

export interface Flags {
  domesticAbuse?: boolean;
  hate?: HateStrand[];
  honourBasedAbuse?: boolean;
  forcedMarriage?: boolean;
  stalking?: boolean;
  trafficking?: boolean;
  exploitation?: boolean;
  cloaked?: boolean;
}

export interface Told {
  told: boolean;
  by?: 'police' | 'witness-care-unit' | 'cps' | 'court' | 'probation' | 'other';
  how?: 'in-person' | 'phone' | 'text-message' | 'email' | 'letter' | 'other';
  at?: PartialDate;
}

/** Exactly one of published and code. */
export interface Status {
  factId?: string;
  version?: number;
  published?: string;
  code?: string;
  at: PartialDate;
}

/** Exactly one of type ('0' to '22', '1A', '2A', '3A') and published. */
export interface Outcome {
  factId: string;
  version?: number;
  withdrawn?: boolean;
  type?: string;
  published?: string;
  at: PartialDate;
  decidedBy?: 'police' | 'cps' | 'court' | 'other';
  told?: Told;
}

export interface Suspect {
  suspectId: string;
  policeOnly?: PoliceOnly;
  events?: SuspectEvent[];
}

/** Stays on the police side. */
export interface PoliceOnly {
  name?: string;
  dateOfBirth?: Day;
  contactPoints?: { kind: ContactKind; value: string }[];
}

export type SuspectEventKind =
  | 'suspect-identified'
  | 'arrested'
  | 'interviewed'
  | 'bailed'
  | 'released-under-investigation'
  | 'released-no-further-action'
  | 'bail-changed'
  | 'charged'
  | 'cps-decision'
  | 'discontinued'
  | 'first-hearing'
  | 'sent-to-crown-court'
  | 'plea'
  | 'trial-listed'
  | 'verdict'
  | 'sentenced'
  | 'appeal'
  | 'sentence-started'
  | 'recalled'
  | 'released-from-prison'
  | 'licence-ended'
  | 'sentence-completed'
  | 'order-made'
  | 'order-varied'
  | 'order-expiring';

export interface SuspectEvent {
  factId: string;
  version?: number;
  withdrawn?: boolean;
  kind: SuspectEventKind;
  code?: string;
  at: PartialDate;
  conditions?: { code: 'no-contact' | 'exclusion' | 'residence' | 'curfew'; from?: Day; until?: Day }[];
  endsOn?: Day;
  told?: Told;
}

export type ContactKind = 'phone' | 'mobile' | 'email' | 'post' | 'through-person';
export type Answer = 'yes' | 'no' | 'not-asked';

export interface ContactPoint {
  kind: ContactKind;
  value: string;
  safeToUse: Answer;
  askedBy?: string;
  askedOn?: PartialDate;
}

export interface Victim {
  sourceReference: string;
  kind: 'person' | 'organisation';
  givenName?: string;
  familyName?: string;
  dateOfBirth?: Day;
  organisationName?: string;
  contactName?: string;
  contactPoints?: ContactPoint[];
  language?: string;
  interpreterNeeded?: boolean;
  accessNeeds?: string[];
  vulnerabilities?: string[];
  consentToReferral: Answer;
  enhancedEntitlement?: {
    category: 'most-serious-crime' | 'persistently-targeted' | 'vulnerable' | 'intimidated' | 'professional-judgement';
    decidedBy?: string;
    decidedOn?: PartialDate;
  };
  deceased?: boolean;
  invented?: boolean;
}
