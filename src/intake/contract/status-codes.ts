/**
 * The 28 code and name pairs of data.police.uk/docs/method/outcomes-for-crime: the API says the code, the files the
 * published string.
 */
export const STATUS_BY_CODE: Readonly<Record<string, string>> = {
  'under-investigation': 'Under investigation',
  'status-update-unavailable': 'Status update unavailable',
  'no-further-action': 'Investigation complete; no suspect identified',
  'unable-to-prosecute': 'Unable to prosecute suspect',
  'formal-action-not-in-public-interest': 'Formal action is not in the public interest',
  'further-investigation-not-in-public-interest': 'Further investigation is not in the public interest',
  'further-action-not-in-public-interest': 'Further action is not in the public interest',
  'action-taken-by-another-organisation': 'Action to be taken by another organisation',
  'local-resolution': 'Local resolution',
  cautioned: 'Offender given a caution',
  'penalty-notice-issued': 'Offender given a penalty notice',
  'drugs-possession-warning': 'Offender given a drugs possession warning',
  charged: 'Suspect charged',
  'sentenced-in-another-case': 'Suspect charged as part of another case',
  'awaiting-court-result': 'Awaiting court outcome',
  'sent-to-crown-court': 'Defendant sent to Crown Court',
  'unable-to-proceed': 'Court case unable to proceed',
  'court-result-unavailable': 'Court result unavailable',
  'not-guilty': 'Defendant found not guilty',
  'absolute-discharge': 'Offender given absolute discharge',
  'conditional-discharge': 'Offender given conditional discharge',
  fined: 'Offender fined',
  compensation: 'Offender ordered to pay compensation',
  'deprived-of-property': 'Offender deprived of property',
  'community-penalty': 'Offender given community sentence',
  'suspended-sentence': 'Offender given suspended prison sentence',
  imprisoned: 'Offender sent to prison',
  'other-court-disposal': 'Offender otherwise dealt with',
};
