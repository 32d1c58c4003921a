import { SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { demonstrationSignIns, type DemonstrationSignIn } from '../demonstration/accounts';
import { loadDemonstration } from '../demonstration/load';
import type { HomeDatabase } from './database-of-home';
import { openIntake } from './intake-here';
import { runReactions } from './worker-process';

export type SignIn = DemonstrationSignIn;

/**
 * Loads the demonstration data the first time, with a progress bar, and returns who can sign in. The embedded default has it unless
 * `VF_DEMONSTRATION=0`; a database of one's own has it only with `VF_DEMONSTRATION=1`, because invented people do not belong among real ones.
 */
export async function prepareDemonstration(database: HomeDatabase, say: (message: string) => void): Promise<SignIn[]> {
  const wanted = database.embedded ? process.env.VF_DEMONSTRATION !== '0' : process.env.VF_DEMONSTRATION === '1';
  if (!wanted) return [];
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const signIns = await demonstrationSignIns(owner, database.home);
    if (!(await isLoaded(owner))) await load(database, say, await begunAt(owner));
    return signIns;
  } finally {
    await owner.end();
  }
}

/** Begun and not finished counts as not loaded: what was taken in already is then a duplicate, and the rest follows. */
async function isLoaded(owner: Client): Promise<boolean> {
  const { rowCount } = await owner.query(`select from police.delivery where label = 'demonstration data, complete'`);
  return (rowCount ?? 0) > 0;
}

/** When an interrupted load began: the same moment gives the same data again. */
async function begunAt(owner: Client): Promise<Date> {
  const { rows } = await owner.query<{ at: Date | null }>(
    `select min(received_at) as at from police.delivery where label = 'demonstration data'`,
  );
  return rows[0]?.at ?? new Date();
}

async function load(database: HomeDatabase, say: (message: string) => void, now: Date): Promise<void> {
  const bar = new SingleBar({
    format: 'Loading demonstration data {bar} {value} of {total} updates',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 2_000,
  });
  const [intake, reactions] = [await openIntake(database), await runReactions(database)];
  try {
    const source = 'demonstration-police';
    const delivery = await intake.begin(source, 'demonstration data');
    let line = 0;
    await loadDemonstration({
      now,
      receive: async (updates) => {
        await intake.receive(
          source,
          delivery,
          updates.map((update) => ({ line: (line += 1), kind: 'update', update, dropped: [] })),
        );
      },
      progress: (done, total) => (done === 0 ? bar.start(total, 0) : bar.update(done)),
    });
    await reactions.settled();
    await intake.begin(source, 'demonstration data, complete');
    bar.stop();
    say('Demonstration data loaded.');
  } finally {
    bar.stop();
    await intake.close();
    await reactions.stop();
  }
}
