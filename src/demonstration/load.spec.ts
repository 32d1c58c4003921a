import type { CrimeUpdate } from '../intake/contract/crime-update.types';
import { demonstrationUpdates } from './demonstration-updates';
import { loadDemonstration } from './load';

const now = new Date('2026-03-30T09:30:00Z');

describe('loading the demonstration data', () => {
  it('feeds every update once, in batches of at most 100, and says how far it is', async () => {
    const batches: CrimeUpdate[][] = [];
    const progress: [number, number][] = [];
    await loadDemonstration({
      now,
      receive: (updates) => Promise.resolve(void batches.push(updates)),
      progress: (done, total) => void progress.push([done, total]),
    });
    const all = batches.flat();
    expect(all.map(({ messageId }) => messageId)).toEqual(
      demonstrationUpdates({ seed: 2015, now }).map(({ messageId }) => messageId),
    );
    expect(Math.max(...batches.map(({ length }) => length))).toBe(100);
    expect(progress[0]).toEqual([0, all.length]);
    expect(progress.at(-1)).toEqual([all.length, all.length]);
  });

  it('stops at the first batch that fails, with its error', async () => {
    const receive = jest.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('The disk is full.'));
    await expect(loadDemonstration({ now, receive, progress: () => undefined })).rejects.toThrow('The disk is full.');
    expect(receive).toHaveBeenCalledTimes(2);
  });
});
