import type { StageCode } from './stages';

/**
 * What an outcome does to the investigation: proceeds to court, disposed of out of court, no prosecution (final), filed
 * and may be opened again, transferred elsewhere, proceeds or disposed, or none since it is not an outcome.
 */
export type Finality = 'P' | 'D' | 'N' | 'R' | 'T' | 'P/D' | '-';

/** Who normally reviews the decision when the victim asks under the Victims' Right to Review. */
export type ReviewBy = 'no' | 'police' | 'cps' | 'police-or-cps';

export interface HomeOfficeOutcome {
  label: string;
  finality: Finality;
  victimsRightToReview: ReviewBy;
  stage: StageCode;
  /** Settles outcomes of equal date: the greater is the later. On the one scale of rank.ts. */
  rank: number;
}

type Row = [type: string, rank: number, finality: Finality, review: ReviewBy, stage: StageCode, label: string];

/** rules 3.1, after the Home Office Counting Rules. Stages are our inference. */
const ROWS: readonly Row[] = [
  ['0', 300, '-', 'no', 'under-investigation', 'Not yet assigned an outcome'],
  ['18', 820, 'R', 'no', 'no-suspect-identified', 'Investigation complete: no suspect identified'],
  ['19', 821, 'T', 'no', 'transferred', 'Filed by the National Fraud Intelligence Bureau'],
  ['20', 822, 'T', 'no', 'transferred', 'Responsibility for further investigation transferred to another body'],
  ['21', 824, 'N', 'police', 'not-prosecuted', 'Further investigation not in the public interest: police decision'],
  ['10', 826, 'N', 'police', 'not-prosecuted', 'Formal action not in the public interest: police decision'],
  ['9', 827, 'N', 'cps', 'not-prosecuted', 'Prosecution not in the public interest: CPS decision'],
  [
    '14',
    830,
    'R',
    'no',
    'not-prosecuted',
    'Evidential difficulties: suspect not identified, victim does not support action',
  ],
  [
    '16',
    831,
    'R',
    'no',
    'not-prosecuted',
    'Evidential difficulties: suspect identified, victim does not support action',
  ],
  [
    '15',
    832,
    'R',
    'police-or-cps',
    'not-prosecuted',
    'Evidential difficulties: suspect identified, victim supports action',
  ],
  ['17', 833, 'N', 'police', 'not-prosecuted', 'Prosecution time limit expired'],
  ['13', 834, 'N', 'police', 'not-prosecuted', 'Prosecution prevented: victim or key witness dead or too ill'],
  ['12', 835, 'N', 'police', 'not-prosecuted', 'Prosecution prevented: suspect too ill'],
  ['11', 836, 'N', 'no', 'not-prosecuted', 'Prosecution prevented: suspect under age'],
  ['5', 837, 'N', 'no', 'not-prosecuted', 'Offender died'],
  ['22', 850, 'D', 'no', 'out-of-court-disposal', 'Diversionary, educational or intervention activity'],
  ['8', 851, 'D', 'no', 'out-of-court-disposal', 'Community resolution'],
  ['7', 852, 'D', 'no', 'out-of-court-disposal', 'Cannabis or khat warning'],
  ['6', 853, 'D', 'no', 'out-of-court-disposal', 'Penalty notice for disorder'],
  ['2A', 854, 'D', 'no', 'out-of-court-disposal', 'Caution: youth (alternative offence)'],
  ['2', 855, 'D', 'no', 'out-of-court-disposal', 'Caution: youth'],
  ['3A', 856, 'D', 'no', 'out-of-court-disposal', 'Caution: adult (alternative offence)'],
  ['3', 857, 'D', 'no', 'out-of-court-disposal', 'Caution: adult'],
  ['4', 950, 'P/D', 'no', 'dealt-with-in-another-case', 'Taken into consideration'],
  ['1A', 1000, 'P', 'no', 'charged', 'Charged or summonsed (alternative offence)'],
  ['1', 1001, 'P', 'no', 'charged', 'Charged or summonsed'],
];

/** Home Office outcome types 0 to 22 with 1A, 2A and 3A. Type 0 is not an outcome: leave it out of any total. */
export const HOME_OFFICE_OUTCOMES: ReadonlyMap<string, HomeOfficeOutcome> = new Map(
  ROWS.map(([type, rank, finality, victimsRightToReview, stage, label]) => [
    type,
    { label, finality, victimsRightToReview, stage, rank },
  ]),
);

/** The outcome of a type such as '16' or '1A'. null: no such type. */
export const homeOfficeOutcome = (type: string): HomeOfficeOutcome | null => HOME_OFFICE_OUTCOMES.get(type) ?? null;
