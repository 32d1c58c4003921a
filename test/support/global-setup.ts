import { startCluster } from './cluster';

/** Jest's global set-up: one PostgreSQL for the whole run. */
export default async function setUp(): Promise<void> {
  process.env.VF_LOG_LEVEL ??= 'silent';
  (globalThis as { stopCluster?: () => Promise<void> }).stopCluster = await startCluster();
}
