import fc from 'fast-check';
import { validateCrimeUpdate } from '../../src/intake/contract/crime-update';
import type { CrimeUpdate } from '../../src/intake/contract/crime-update.types';
import { crimeHistories } from '../support/crime-histories';
import { deliver } from '../support/deliver';
import { type Service, startService } from '../support/service';
import { countsAgree, victimSide } from '../support/victim-side';

const seed = Number(process.env.VF_SEED ?? Date.now() % 2_147_483_647);
const crimes = Number(process.env.VF_HISTORIES ?? 1_000);
/** So many crimes share their victims: a repeat victim is stated in each. */
const neighbours = 3;

/** The messages of all crimes, history by history. */
function messages(): CrimeUpdate[] {
  return fc.sample(crimeHistories, { seed, numRuns: crimes }).flatMap((updates, n) =>
    updates.map((update, m) => ({
      ...update,
      messageId: `m-${n}-${m}`,
      crime: {
        ...update.crime,
        reference: `${update.crime.reference}-${n}`,
        ...(update.crime.earlierReferences && {
          earlierReferences: update.crime.earlierReferences.map((earlier) => `${earlier}-${n}`),
        }),
      },
      ...(update.victims && {
        victims: update.victims.map((victim) => ({
          ...victim,
          sourceReference: `${victim.sourceReference}-${Math.floor(n / neighbours)}`,
        })),
      }),
    })),
  );
}

/** Each message at least once, some again, in any order, in batches of any size. */
function delayed(all: CrimeUpdate[]): CrimeUpdate[][] {
  const [order = []] = fc.sample(
    fc
      .subarray(all)
      .chain((again) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length })),
    { seed, numRuns: 1 },
  );
  const sizes = fc.sample(fc.integer({ min: 1, max: 700 }), { seed, numRuns: order.length });
  const batches: CrimeUpdate[][] = [];
  for (let at = 0; at < order.length;) {
    const size = sizes[batches.length] ?? 1;
    batches.push(order.slice(at, at + size));
    at += size;
  }
  return batches;
}

async function heldAfter(batches: CrimeUpdate[][]): Promise<Record<string, string[]>> {
  for (const login of ['INTAKE', 'WEB', 'WORKER']) delete process.env[`VF_${login}_DATABASE_URL`]; // of the service before
  const service: Service = await startService();
  try {
    for (const batch of batches) await deliver(service.intake, batch);
    await service.settled();
    expect(await countsAgree(service.owner)).toBe(true);
    return await victimSide(service.owner);
  } finally {
    await service.stop();
  }
}

it(`finds the same journeys in whatever order messages come (fast-check seed ${seed})`, async () => {
  const all = messages();
  for (const update of all.slice(0, 1_000))
    expect(validateCrimeUpdate(update, { now: new Date() })).toMatchObject({ ok: true });
  const inOrder = await heldAfter([all.slice(0, all.length / 2), all.slice(all.length / 2)]);
  const anyhow = await heldAfter(delayed(all));
  expect(inOrder['case']?.length).toBeGreaterThan(crimes / 2);
  for (const [table, rows] of Object.entries(inOrder)) {
    const other = new Set(anyhow[table]);
    expect({
      table,
      seed,
      rows: anyhow[table]?.length,
      differing: rows.filter((row) => !other.has(row)).slice(0, 3),
    }).toEqual({ table, seed, rows: rows.length, differing: [] });
  }
}, 120_000);
