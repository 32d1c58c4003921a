import type { StageCode } from './stages';

/** What a string in the outcome columns of data.police.uk means for a journey. */
export interface PublishedOutcome {
  /** The site's API code for it. */
  apiCode: string;
  stage: StageCode;
  /** Settles outcomes of equal date: the greater is the later. On the one scale of rank.ts. */
  rank: number;
  /** false: it only says that nothing could be told, so it never replaces anything. */
  informative: boolean;
  /** Home Office types that it probably stands for; the site publishes no mapping. */
  homeOfficeTypes: readonly string[];
  source: string;
}

/** rules 3.3: strings and API codes are published; stage and Home Office types are our inference. */
const SITE = 'data.police.uk, outcomes for crime';
const FILES = 'data.police.uk, as the files spell it';
const LEGACY = 'data.police.uk, label in files before May 2014';

const outcome = (
  apiCode: string,
  stage: StageCode,
  rank: number,
  homeOfficeTypes: readonly string[] = ['1'],
): PublishedOutcome => ({ apiCode, stage, rank, informative: true, homeOfficeTypes, source: SITE });
const unavailable = (apiCode: string, stage: StageCode, rank: number, types: readonly string[]): PublishedOutcome => ({
  ...outcome(apiCode, stage, rank, types),
  informative: false,
});

const CURRENT = {
  'Status update unavailable': unavailable('status-update-unavailable', 'recorded', 1, []),
  'Court result unavailable': unavailable('court-result-unavailable', 'charged', 2, ['1']),
  'Under investigation': outcome('under-investigation', 'under-investigation', 300, ['0']),
  'Investigation complete; no suspect identified': outcome('no-further-action', 'no-suspect-identified', 820, ['18']),
  'Action to be taken by another organisation': outcome('action-taken-by-another-organisation', 'transferred', 822, [
    '20',
  ]),
  'Further investigation is not in the public interest': outcome(
    'further-investigation-not-in-public-interest',
    'not-prosecuted',
    824,
    ['21'],
  ),
  'Formal action is not in the public interest': outcome(
    'formal-action-not-in-public-interest',
    'not-prosecuted',
    826,
    ['9', '10'],
  ),
  'Unable to prosecute suspect': outcome('unable-to-prosecute', 'not-prosecuted', 830, [
    '5',
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
  ]),
  'Further action is not in the public interest': outcome(
    'further-action-not-in-public-interest',
    'out-of-court-disposal',
    850,
    ['22'],
  ),
  'Local resolution': outcome('local-resolution', 'out-of-court-disposal', 851, ['8']),
  'Offender given a drugs possession warning': outcome('drugs-possession-warning', 'out-of-court-disposal', 852, ['7']),
  'Offender given a penalty notice': outcome('penalty-notice-issued', 'out-of-court-disposal', 853, ['6']),
  'Offender given a caution': outcome('cautioned', 'out-of-court-disposal', 854, ['2', '2A', '3', '3A']),
  'Suspect charged as part of another case': outcome('sentenced-in-another-case', 'dealt-with-in-another-case', 950, [
    '4',
  ]),
  'Suspect charged': outcome('charged', 'charged', 1001, ['1', '1A']),
  'Awaiting court outcome': outcome('awaiting-court-result', 'charged', 1050),
  'Defendant sent to Crown Court': outcome('sent-to-crown-court', 'sent-to-crown-court', 1200),
  'Court case unable to proceed': outcome('unable-to-proceed', 'court-ended', 1450),
  'Defendant found not guilty': outcome('not-guilty', 'acquitted', 1510),
  'Offender given absolute discharge': outcome('absolute-discharge', 'sentenced', 1600),
  'Offender given conditional discharge': outcome('conditional-discharge', 'sentenced', 1601),
  'Offender deprived of property': outcome('deprived-of-property', 'sentenced', 1602),
  'Offender ordered to pay compensation': outcome('compensation', 'sentenced', 1603),
  'Offender otherwise dealt with': outcome('other-court-disposal', 'sentenced', 1604),
  'Offender fined': outcome('fined', 'sentenced', 1605),
  'Offender given community sentence': outcome('community-penalty', 'sentenced', 1606),
  'Offender given suspended prison sentence': outcome('suspended-sentence', 'sentenced', 1607),
  'Offender sent to prison': outcome('imprisoned', 'sentenced', 1608),
} satisfies Record<string, PublishedOutcome>;

/** The 28 strings of the site, exactly as published. */
export const CURRENT_OUTCOMES = Object.keys(CURRENT) as readonly (keyof typeof CURRENT)[];

/** Every string that is understood: the 28, the files' own spelling, and the labels from before May 2014. */
export const PUBLISHED_OUTCOMES: ReadonlyMap<string, PublishedOutcome> = new Map<string, PublishedOutcome>([
  ...Object.entries(CURRENT),
  ['Offender given penalty notice', { ...CURRENT['Offender given a penalty notice'], source: FILES }],
  [
    'Offender sentenced as part of another case',
    { ...CURRENT['Suspect charged as part of another case'], source: LEGACY },
  ],
  ['Offender given community penalty', { ...CURRENT['Offender given community sentence'], source: LEGACY }],
  ['Offender imprisoned', { ...CURRENT['Offender sent to prison'], source: LEGACY }],
  ['Suspect found not guilty', { ...CURRENT['Defendant found not guilty'], source: LEGACY }],
  ['No further action', { ...CURRENT['Investigation complete; no suspect identified'], source: LEGACY }],
]);

/** What a published string means. null: not one that is known, which the caller quarantines and never guesses. */
export const publishedOutcome = (text: string): PublishedOutcome | null => PUBLISHED_OUTCOMES.get(text) ?? null;
