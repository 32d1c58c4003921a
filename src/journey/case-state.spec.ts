import { type CaseState, stateOf } from './case-state';
import { nothingKnown } from './crime-details';
import { CrimeRecord } from './crime-record';

const before: CaseState = {
  id: 'a case',
  victim_id: 'a victim',
  crime_id: 'a crime',
  linked_crime_id: null,
  crime_reference: null,
  crime_type: 'burglary',
  locality: 'blaby',
  month: '2024-03',
  stage: 'reported',
  latest_outcome: null,
  outcome_month: null,
  updates: 1,
  restricted: false,
};
const state = (restricted: boolean, crimeIs: boolean): CaseState => {
  const crime = new CrimeRecord('c', 'northshire', 'NC-1', { ...nothingKnown, restricted: crimeIs }, [], false);
  return stateOf(crime, { ...before, restricted }, crime.journey);
};

describe('a case that follows a crime', () => {
  it('is restricted when the crime is, and stays restricted when the crime is not', () => {
    expect(state(false, false).restricted).toBe(false);
    expect(state(false, true).restricted).toBe(true);
    expect(state(true, false).restricted).toBe(true);
  });

  it('keeps what the victim told where the crime says nothing', () => {
    expect(state(false, false)).toMatchObject({ crime_type: 'burglary', locality: 'blaby', month: '2024-03' });
  });
});
