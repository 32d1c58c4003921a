import { STATUS_BY_CODE } from '../contract/status-codes';

/** Labels of the files from before May 2014, and what the site calls the same today. Source: data.gov.uk forum. */
export const LEGACY_OUTCOMES: Readonly<Record<string, string>> = {
  'Offender sentenced as part of another case': 'Suspect charged as part of another case',
  'Offender given community penalty': 'Offender given community sentence',
  'Offender imprisoned': 'Offender sent to prison',
  'Suspect found not guilty': 'Defendant found not guilty',
  'No further action': 'Investigation complete; no suspect identified',
};

/** What the files write where the site's documentation has an article. */
export const FILE_VARIANTS: Readonly<Record<string, string>> = {
  'Offender given penalty notice': 'Offender given a penalty notice',
};

const CURRENT = Object.values(STATUS_BY_CODE);

/** Every outcome or status string that may stand in a file: the 28 documented, the legacy labels, the file variant. */
export const PUBLISHED_OUTCOMES: ReadonlySet<string> = new Set([
  ...CURRENT,
  ...Object.keys(LEGACY_OUTCOMES),
  ...Object.keys(FILE_VARIANTS),
]);

/** The documented string for one that a file wrote: today's label for a legacy one; itself when it is documented. */
export function documentedOutcome(published: string): string {
  return LEGACY_OUTCOMES[published] ?? FILE_VARIANTS[published] ?? published;
}
