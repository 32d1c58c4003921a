import * as fc from 'fast-check';
import { repeatVictim } from './repeat-victim';

const on = (crimeId: string, date: string | null) => ({ crimeId, on: date });

describe('a repeat victim', () => {
  it('is a victim of more than one crime in the 365 days that end on the newest incident', () => {
    expect(repeatVictim([on('a', '2023-03-10'), on('b', '2024-03-09')])).toEqual({
      newest: on('b', '2024-03-09'),
      prior: [on('a', '2023-03-10')],
    });
    expect(repeatVictim([on('a', '2023-03-09'), on('b', '2024-03-09')])).toBeNull(); // 366 days: a leap year
    expect(repeatVictim([on('a', '2022-03-09'), on('b', '2023-03-09')])?.prior).toHaveLength(1);
  });

  it('counts a month from its first day, an instant by its day, and nothing without a date', () => {
    expect(repeatVictim([on('a', '2023-03'), on('b', '2024-02-29')])?.prior).toHaveLength(1);
    expect(repeatVictim([on('a', '2023-02'), on('b', '2024-02-29T23:00:00Z')])).toBeNull();
    expect(repeatVictim([on('a', null), on('b', '2024-02-29')])).toBeNull();
    expect(repeatVictim([])).toBeNull();
  });

  it('is nobody whose two cases are about one crime', () => {
    expect(repeatVictim([on('a', '2024-03-09'), on('a', '2024-03-09')])).toBeNull();
  });

  it('is the same whatever order the cases come in', () => {
    const dates = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const incidents = fc.uniqueArray(fc.record({ crimeId: fc.uuid(), on: dates }), {
      selector: ({ on: date }) => date,
      maxLength: 6,
    });
    const shuffled = incidents.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([all, other]) => expect(repeatVictim(other)).toEqual(repeatVictim(all))));
  });
});
