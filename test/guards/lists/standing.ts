import type { Guard } from '../guard';

const own = 'test/journeys/guards-crossing.spec.ts';
const ordered = 'test/journeys/guards-return.spec.ts';
const returned = 'test/journeys/guards-returned.spec.ts';
const details = 'src/journey/crime-details.spec.ts';

/** What stands of all that was said, and what goes back. */
export const standingGuards: Guard[] = [
  {
    guard: 'Of a fact the highest version stands',
    file: 'src/journey/standing-facts.ts',
    find: 'later.fact.version - earlier.fact.version ||',
    replace: '',
    test: 'src/journey/fold.spec.ts',
    testName: 'the highest version stands',
  },
  {
    guard: 'Of a crime’s details the highest version stands',
    file: 'src/journey/crime-details.ts',
    find: 'if (!stands) return true;',
    replace: 'return true;',
    test: details,
    testName: 'highest version',
  },
  {
    guard: 'Of a victim’s details the statement sent last stands',
    file: 'src/cases/standing-statements.ts',
    find: 'return !known || isLater(',
    replace: 'return true || isLater(',
    test: 'src/cases/standing-statements.spec.ts',
    testName: '',
  },
  {
    guard: 'What a caseworker checked is not overwritten by the feed',
    file: 'src/cases/file-statements.ts',
    find: 'if (field in victim.verified)',
    replace: 'if (!field)',
    test: 'test/journeys/cases-proposals.spec.ts',
    testName: 'keeps the checked value',
  },
  {
    guard: 'A crime once restricted stays so whatever the feed says',
    file: 'src/journey/crime-details.ts',
    find: 'known.restricted || (update.flags',
    replace: '(update.flags',
    test: details,
    testName: 'restricted',
  },
  {
    guard: 'So does a case',
    file: 'src/journey/case-state.ts',
    find: 'before.restricted || restricted',
    replace: 'restricted',
    test: 'src/journey/case-state.spec.ts',
    testName: 'restricted',
  },
  {
    guard: 'So does the crime on the police side',
    file: 'src/intake/police-crime.ts',
    find: 'row.cloaked ||= update.crime.flags?.cloaked ?? false;',
    replace: 'row.cloaked = update.crime.flags?.cloaked ?? false;',
    test: returned,
    testName: 'police side',
  },
  {
    guard: 'A victim of a restricted crime is restricted with it',
    file: 'src/cases/file-statements.ts',
    find: 'if (one.restricted && !victim.restricted)',
    replace: 'if (!one)',
    test: own,
    testName: 'is restricted with a later crime',
  },
  {
    guard: 'A restricted case is not sent back: at the door',
    file: 'src/cases/return-contact.ts',
    find: "if (claimed.restricted) throw new NotReturnable('restricted');",
    replace: '',
    test: 'test/journeys/cases-return.spec.ts',
    testName: 'is never one of a cloaked crime',
  },
  {
    guard: 'A restricted case is not sent back: when the order is carried out',
    file: 'src/cases/return-contact-when-contact-return-requested.ts',
    find: ' and not c.restricted and not crime.restricted',
    replace: '',
    test: ordered,
    testName: 'restricted meanwhile',
  },
  {
    guard: 'A self-report is not sent back: at the door',
    file: 'src/cases/return-contact.ts',
    find: "if (claimed.self_reported) throw new NotReturnable('self-reported');",
    replace: '',
    test: 'test/journeys/self-report-link.spec.ts',
    testName: '',
  },
  {
    guard: 'A self-report is not sent back: when the order is carried out',
    file: 'src/cases/return-contact-when-contact-return-requested.ts',
    find: " and not c.self_reported and crime.source <> 'self-report'",
    replace: '',
    test: ordered,
    testName: 'self-report',
  },
  {
    guard: 'What came back about a cloaked crime is not kept by the police side',
    file: 'src/intake/record-return-when-contact-returned.ts',
    find: ' and not c.cloaked',
    replace: '',
    test: returned,
    testName: 'police side',
  },
  {
    guard: 'What is known to the month raises no task',
    file: 'src/journey/doubtful-facts.ts',
    find: "precision !== 'month'",
    replace: 'Boolean(precision)',
    test: own,
    testName: 'to the month',
  },
];
