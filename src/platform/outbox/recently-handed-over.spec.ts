import { RecentlyHandedOver } from './recently-handed-over';

const [one, two, three] = ['1', '2', '3'].map((eventId) => ({ eventId, reaction: 'count' })) as [
  Waiting,
  Waiting,
  Waiting,
];
type Waiting = { eventId: string; reaction: string };

describe('what was handed over lately', () => {
  it('is not handed over twice within its time, and is after it', () => {
    const recent = new RecentlyHandedOver(1_000);
    expect(recent.due([one, two], 0)).toEqual([one, two]);
    recent.remember([one, two], 0);
    expect(recent.due([one, two, three], 999)).toEqual([three]);
    recent.remember([three], 999);
    expect(recent.due([one, two, three], 1_000)).toEqual([one, two]);
  });

  it('is forgotten once it no longer waits: an event that comes back is handed over at once', () => {
    const recent = new RecentlyHandedOver(1_000);
    recent.remember([one, two], 0);
    expect(recent.due([two], 10)).toEqual([]);
    expect(recent.due([one, two], 20)).toEqual([one]);
  });

  it('tells the same event of two reactions apart', () => {
    const recent = new RecentlyHandedOver(1_000);
    recent.remember([one], 0);
    expect(recent.due([one, { ...one, reaction: 'tell' }], 10)).toEqual([{ ...one, reaction: 'tell' }]);
  });
});
