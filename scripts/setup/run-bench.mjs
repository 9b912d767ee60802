import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../postgres/cluster.mjs'
import { ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { showProgram, typeScript } from './program.mjs'

/** Runs the benches on a throwaway Postgres. Answers the exit status. */
export async function runBench(args) {
  await ensureInstalled()
  await ensureGenerated()
  const home = mkdtempSync(join(tmpdir(), 'vigil-bench-'))
  const cluster = await startCluster(home, { throwaway: true })
  try {
    const env = { VIGIL_TEST_CLUSTER: cluster.url(), VIGIL_AS_OF: '2021-04-05', TZ: 'Asia/Kathmandu' }
    return await showProgram(typeScript('tests/bench/run-bench.ts', ...args), env)
  } finally {
    await cluster.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
