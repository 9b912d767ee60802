import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../../scripts/postgres/cluster.mjs'

/** One throwaway Postgres for the whole run; each suite makes its own database in it (tests/factories/database.ts). */
export default async function startDatabase() {
  const home = mkdtempSync(join(tmpdir(), 'vigil-test-'))
  const cluster = await startCluster(home, { throwaway: true })
  globalThis.vigilTestDatabase = { home, cluster }
  process.env.VIGIL_TEST_CLUSTER = cluster.url()
}
