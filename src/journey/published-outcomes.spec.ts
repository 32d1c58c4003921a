import { HOME_OFFICE_OUTCOMES } from './home-office-outcomes';
import { CURRENT_OUTCOMES, PUBLISHED_OUTCOMES, publishedOutcome } from './published-outcomes';
import { isStageCode } from './stages';

describe('the outcomes that data.police.uk publishes', () => {
  it('are 28, each with an API code of its own', () => {
    expect(CURRENT_OUTCOMES).toHaveLength(28);
    expect(new Set(CURRENT_OUTCOMES.map((text) => publishedOutcome(text)?.apiCode)).size).toBe(28);
  });

  it('never tie, so that equal dates are settled', () => {
    expect(new Set(CURRENT_OUTCOMES.map((text) => publishedOutcome(text)?.rank)).size).toBe(28);
  });

  it('lead to known stages and known Home Office types', () => {
    for (const { stage, homeOfficeTypes } of PUBLISHED_OUTCOMES.values()) {
      expect(isStageCode(stage)).toBe(true);
      for (const type of homeOfficeTypes) expect(HOME_OFFICE_OUTCOMES.has(type)).toBe(true);
    }
  });

  it('read the spelling of the files and the labels from before May 2014 as what they are today', () => {
    for (const [old, today] of [
      ['Offender given penalty notice', 'Offender given a penalty notice'],
      ['Offender sentenced as part of another case', 'Suspect charged as part of another case'],
      ['Offender given community penalty', 'Offender given community sentence'],
      ['Offender imprisoned', 'Offender sent to prison'],
      ['Suspect found not guilty', 'Defendant found not guilty'],
      ['No further action', 'Investigation complete; no suspect identified'],
    ] as const) {
      expect(publishedOutcome(old)).toEqual({ ...publishedOutcome(today), source: expect.any(String) });
    }
  });

  it('say nothing only when they are unavailable', () => {
    const empty = [...PUBLISHED_OUTCOMES].filter(([, { informative }]) => !informative).map(([text]) => text);
    expect(empty).toEqual(['Status update unavailable', 'Court result unavailable']);
  });

  it.each(['', 'suspect charged', 'Suspect charged ', 'constructor', 'toString'])('do not include %j', (text) => {
    expect(publishedOutcome(text)).toBeNull();
  });
});

describe('the Home Office outcome types', () => {
  it('are 0 to 22 with 1A, 2A and 3A, never tie, and lead to known stages', () => {
    const types = [...Array(23).keys()].map(String).concat('1A', '2A', '3A');
    expect([...HOME_OFFICE_OUTCOMES.keys()].sort()).toEqual(types.sort());
    expect(new Set([...HOME_OFFICE_OUTCOMES.values()].map(({ rank }) => rank)).size).toBe(26);
    for (const { stage } of HOME_OFFICE_OUTCOMES.values()) expect(isStageCode(stage)).toBe(true);
  });

  it('agree with the published strings that stand for them', () => {
    for (const [text, { stage, homeOfficeTypes, informative }] of PUBLISHED_OUTCOMES) {
      if (!informative || stage !== 'not-prosecuted') continue;
      for (const type of homeOfficeTypes) expect([text, HOME_OFFICE_OUTCOMES.get(type)?.stage]).toEqual([text, stage]);
    }
  });
});
