import 'reflect-metadata';
import { caseBench } from './case.bench';
import { importBench } from './import.bench';
import { latencyBench } from './latency.bench';

/**
 * `npm run bench`: alternated rounds, median of five (`VF_BENCH_ROUNDS`), each figure a ratio against a limit measured in the same run.
 * `VF_BENCH_MONTHS` takes fewer than the 19 months; `VF_BENCH_ONLY` one of import, latency, case.
 */
async function main(): Promise<void> {
  const rounds = Number(process.env.VF_BENCH_ROUNDS ?? 5);
  const months = Number(process.env.VF_BENCH_MONTHS ?? 19);
  const only = process.env.VF_BENCH_ONLY;
  const wanted = (name: string): boolean => !only || only === name;
  const print = (lines: string[]): void => lines.forEach((line) => console.log(line));
  print(['| what | ours | baseline | ratio | measured | aim |', '| --- | --- | --- | --- | --- | --- |']);
  if (wanted('case')) print(await caseBench(rounds, 5));
  for (const queue of ['postgres', 'redis'] as const) {
    if (wanted('latency')) print(await latencyBench(queue, 20));
    if (wanted('import')) print(await importBench(queue, rounds, months));
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
