import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeHome } from '../postgres/account.mjs'
import { startCluster } from '../postgres/cluster.mjs'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { showProgram, typeScript } from './program.mjs'

const BENCHES = [
  'periods', 'import', 'list-import', 'lists', 'search', 'days', 'statistics', 'export', 'feeds', 'editions', 'board',
  'ledger', 'merges', 'rules', 'backup', 'http-saves', 'signatures', 'delivery', 'saves',
]

/** Runs the benches on a throwaway Postgres, and those over HTTP on a site of their own. Answers the exit status. */
export async function runBench(args) {
  await ensureInstalled()
  await ensureGenerated()
  const named = args.filter((one) => BENCHES.includes(one))
  const options = args.filter((one) => !BENCHES.includes(one))
  const asked = named.length === 0 ? BENCHES : named
  const needsSite = asked.some((one) => one === 'http-saves' || one === 'signatures')
  const stopSite = needsSite ? await startSite() : async () => undefined
  if (asked.includes('delivery') || asked.includes('rules')) await ensureBuilt()
  const home = mkdtempSync(join(tmpdir(), 'vigil-bench-'))
  const cluster = await startCluster(home, { throwaway: true })
  try {
    const env = { VIGIL_TEST_CLUSTER: cluster.url(), VIGIL_AS_OF: '2021-04-05', TZ: 'Asia/Kathmandu' }
    // Each in a process of its own: clients and settings are a process's for as long as it lives.
    for (const one of asked) {
      const status = await showProgram(typeScript('tests/bench/run-bench.ts', one, ...options), env)
      if (status !== 0) return status
    }
    return 0
  } finally {
    await cluster.stop()
    removeHome(home)
    await stopSite()
  }
}

/** The site of the tests, whose address and accounts the benches find in their environment. */
async function startSite() {
  const [start, stop] = await Promise.all(
    ['start', 'stop'].map((what) => import(`../../tests/support/${what}-site.mjs`)),
  )
  // The work for a form is asked for, and is little: this machine would else measure itself at it.
  process.env.VIGIL_WORK_BITS ??= '6'
  await start.default()
  return stop.default
}
